-- name: one_like_it
CREATE TABLE as_it_is AS SELECT tenant_id, id, manual FROM things;

-- name: distribute_as_it_is
-- The number of the large object goes to a worker, the object stays.
SELECT create_distributed_table('as_it_is', 'tenant_id');

-- name: read_it
-- refused
-- says: large object 47001 does not exist
SELECT convert_from(lo_get(manual), 'UTF8') AS manual FROM as_it_is WHERE tenant_id = 1 AND id = 1 ORDER BY id;

-- name: add_bytes
ALTER TABLE things ADD COLUMN manual_bytes bytea;

-- name: copy_bytes
UPDATE things SET manual_bytes = lo_get(manual);

-- name: drop_number
ALTER TABLE things DROP COLUMN manual;

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: read_bytes
-- rows: 1
SELECT convert_from(manual_bytes, 'UTF8') AS manual FROM things WHERE tenant_id = 1 AND id = 1 ORDER BY id;
