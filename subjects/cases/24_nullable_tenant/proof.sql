-- name: distribute_as_it_is
SELECT create_distributed_table('things', 'tenant_id');

-- name: insert_without_tenant
-- What PostgreSQL took is refused from now on, in words that no application expects.
-- refused
-- says: cannot perform an INSERT with NULL in the partition column
INSERT INTO things (tenant_id, id, name) VALUES (NULL, 9, 'awning');

-- name: say_so
ALTER TABLE things ALTER COLUMN tenant_id SET NOT NULL;

-- name: insert_with_tenant
INSERT INTO things (tenant_id, id, name) VALUES (9, 9, 'awning');
