-- name: tickets_of_an_organization
SELECT id, subject, priority FROM tickets
WHERE organization_id = '00000000-0000-4000-8000-000000000008' ORDER BY id LIMIT 20;

-- name: messages_of_a_ticket
-- By the ticket alone: on one server the index finds it, on many every shard has to look.
SELECT id, author, body FROM ticket_messages WHERE ticket_id = 8 ORDER BY id;

-- name: conversation
SELECT t.subject, m.id, m.body FROM tickets t JOIN ticket_messages m ON m.ticket_id = t.id
WHERE t.organization_id = '00000000-0000-4000-8000-000000000008' AND t.id = 8 ORDER BY m.id;

-- name: open_by_priority
SELECT p.code, count(t.id) AS tickets FROM priorities p LEFT JOIN tickets t ON t.priority = p.code GROUP BY p.code ORDER BY p.code;

-- name: urgent_of_two_organizations
SELECT p.code, count(*) AS tickets
FROM priorities p LEFT JOIN tickets t ON t.priority = p.code
 AND t.organization_id IN ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000005')
GROUP BY p.code ORDER BY p.code;

-- name: busiest_organizations
SELECT organization_id, count(*) AS tickets FROM tickets GROUP BY organization_id ORDER BY tickets DESC, organization_id LIMIT 3;

-- name: agents_and_their_tickets
SELECT a.name, count(t.id) AS tickets FROM agents a
LEFT JOIN tickets t ON t.agent_id = a.id AND t.organization_id = a.organization_id
WHERE a.organization_id = '00000000-0000-4000-8000-000000000008' GROUP BY a.name ORDER BY a.name;

-- name: files_by_organization
SELECT t.organization_id, sum(f.size) AS bytes FROM tickets t
JOIN ticket_messages m ON m.ticket_id = t.id JOIN attachments f ON f.message_id = m.id
GROUP BY t.organization_id ORDER BY t.organization_id;

-- name: first_message_of_each
SELECT DISTINCT ON (ticket_id) ticket_id, id FROM ticket_messages ORDER BY ticket_id, id LIMIT 10;

-- name: customers_without_tickets
SELECT c.id FROM customers c
WHERE NOT EXISTS (SELECT FROM tickets t WHERE t.organization_id = c.organization_id AND t.customer_id = c.id) ORDER BY c.id;
