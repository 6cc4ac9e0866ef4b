-- name: distribute_as_it_is
-- refused
-- says: cannot create constraint on "things"
SELECT create_distributed_table('things', 'tenant_id');

-- name: drop_key
ALTER TABLE things DROP CONSTRAINT things_email_key;

-- name: make_it_unique_within_a_tenant
ALTER TABLE things ADD CONSTRAINT things_email_key UNIQUE (tenant_id, email);

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: same_address_of_another_tenant
-- Nothing forbids it any more: who logs in by the address alone is now two people.
INSERT INTO things (tenant_id, id, email) VALUES (2, 4, 'a@example.org');

-- name: two_with_one_address
-- rows: 2
SELECT tenant_id, id FROM things WHERE email = 'a@example.org' ORDER BY tenant_id, id;

-- name: take_it_back
DELETE FROM things WHERE tenant_id = 2 AND id = 4;

-- name: make_a_register
-- A table of the addresses alone, the same on every node, can still say it.
CREATE TABLE addresses (email text PRIMARY KEY, tenant_id bigint NOT NULL);

-- name: copy_it_to_every_node
SELECT create_reference_table('addresses');

-- name: fill_it
INSERT INTO addresses (email, tenant_id) SELECT email, tenant_id FROM things;

-- name: register_it_first
-- In the transaction that inserts the thing.
-- refused
-- says: duplicate key value violates unique constraint
INSERT INTO addresses (email, tenant_id) VALUES ('a@example.org', 2);

-- name: whose_address_is_it
-- What a login asks: one node answers.
-- rows: 1
SELECT tenant_id FROM addresses WHERE email = 'a@example.org' ORDER BY tenant_id;
