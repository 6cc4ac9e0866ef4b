INSERT INTO organizations
SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Organisation ' || n, 'org' || n || '.example'
FROM generate_series(1, 20) AS n;

INSERT INTO priorities VALUES ('low', 72), ('normal', 24), ('urgent', 2);

INSERT INTO agents (organization_id, name, email)
SELECT ('00000000-0000-4000-8000-' || lpad((1 + n % 20)::text, 12, '0'))::uuid, 'Agent ' || n, 'agent' || n || '@desk.example'
FROM generate_series(1, 60) AS n;

INSERT INTO customers (organization_id, name)
SELECT ('00000000-0000-4000-8000-' || lpad((1 + n % 20)::text, 12, '0'))::uuid, 'Customer ' || n
FROM generate_series(1, 200) AS n;

-- Every second ticket is of organisation 8.
INSERT INTO tickets (organization_id, customer_id, agent_id, priority, subject, opened_at)
SELECT c.organization_id, c.id, CASE WHEN n % 6 = 0 THEN NULL ELSE (c.id - 1) % 20 + 1 END,
       (ARRAY['low', 'normal', 'urgent'])[1 + n % 3], 'Question ' || n, timestamptz '2024-03-01 00:00+00' + n * interval '1 hour'
FROM generate_series(1, 800) AS n
JOIN customers c ON c.id = CASE WHEN n % 2 = 0 THEN 7 + 20 * (n % 10) ELSE 1 + n % 200 END ORDER BY n;

INSERT INTO tags
SELECT id, t, c FROM organizations, (VALUES ('bug', 'red'), ('idea', 'green')) AS v (t, c);

INSERT INTO ticket_messages (ticket_id, author, body, sent_at)
SELECT 1 + n % 800, CASE WHEN n % 2 = 0 THEN 'customer' ELSE 'agent' END, 'Message ' || n,
       timestamptz '2024-03-01 00:30+00' + n * interval '20 minutes'
FROM generate_series(1, 2400) AS n;

INSERT INTO attachments (message_id, file_name, size)
SELECT 1 + (n * 3) % 2400, 'file' || n || '.txt', 100 + n FROM generate_series(1, 400) AS n;

INSERT INTO time_entries (ticket_id, minutes)
SELECT 1 + (n * 5) % 800, 5 + n % 50 FROM generate_series(1, 500) AS n;

INSERT INTO ticket_tags SELECT n, (ARRAY['bug', 'idea'])[1 + n % 2] FROM generate_series(1, 800, 2) AS n;

INSERT INTO audit_log (entity_type, entity_id, action, at)
SELECT 'ticket', n, 'opened', timestamptz '2024-03-01 00:00+00' + n * interval '1 hour' FROM generate_series(1, 100) AS n;
