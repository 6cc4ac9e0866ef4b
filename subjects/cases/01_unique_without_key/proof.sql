-- name: distribute_as_it_is
-- Each shard sees its own rows only, so none could say that an id is there only once.
-- refused
-- says: cannot create constraint on "things"
SELECT create_distributed_table('things', 'tenant_id');

-- name: drop_key
ALTER TABLE things DROP CONSTRAINT things_pkey;

-- name: add_key_with_tenant
ALTER TABLE things ADD CONSTRAINT things_pkey PRIMARY KEY (tenant_id, id);

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: same_id_of_another_tenant
-- What is given up: from now on an id is unique within a tenant.
INSERT INTO things (tenant_id, id, name) VALUES (9, 1, 'anvil');

-- name: same_id_of_the_same_tenant
-- refused
-- says: duplicate key value violates unique constraint
INSERT INTO things (tenant_id, id, name) VALUES (9, 1, 'another anvil');
