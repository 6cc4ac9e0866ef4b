-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: hand_it_over
-- The row would have to leave its shard.
-- refused
-- says: modifying the partition value of rows is not allowed
UPDATE things SET tenant_id = 2 WHERE tenant_id = 1 AND id = 1;

-- name: hand_it_over_by_a_copy
-- One statement, so that nobody sees it twice or not at all on this server; two shards, so that it commits in two phases.
WITH moved AS (DELETE FROM things WHERE tenant_id = 1 AND id = 1 RETURNING id, name)
INSERT INTO things (tenant_id, id, name) SELECT 2, id, name FROM moved;

-- name: it_is_there_once
-- rows: 1
SELECT tenant_id FROM things WHERE id = 1 ORDER BY tenant_id;

-- name: of_the_other_tenant
-- rows: 1
SELECT id FROM things WHERE tenant_id = 2 AND id = 1 ORDER BY id;
