-- name: distribute
-- The function is made on every node.
SELECT create_distributed_table('things', 'tenant_id');

-- name: insert_a_thing
-- The coordinator calls it, and it reads all shards.
INSERT INTO things (tenant_id, name) VALUES (1, 'fork');

-- name: insert_by_select
-- Here the shards would call it, each on its node.
-- refused
-- says: cannot execute a distributed query from a query on a shard
INSERT INTO things (tenant_id, name) SELECT tenant_id, name FROM things WHERE tenant_id = 2;

-- name: make_a_sequence
CREATE SEQUENCE thing_ids AS bigint START 100;

-- name: drop_default
ALTER TABLE things ALTER COLUMN id DROP DEFAULT;

-- name: number_by_the_sequence
-- With gaps, and from a range of its own on every node.
ALTER TABLE things ALTER COLUMN id SET DEFAULT nextval('thing_ids');

-- name: insert_by_select_now
INSERT INTO things (tenant_id, name) SELECT tenant_id, name FROM things WHERE tenant_id = 2;

-- name: things_of_the_tenant
-- rows: 4
SELECT id, name FROM things WHERE tenant_id = 2 ORDER BY id;
