-- name: distribute_as_it_is
-- refused
-- says: cannot create constraint on "things"
SELECT create_distributed_table('things', 'tenant_id');

-- name: drop_index
DROP INDEX things_by_name;

-- name: add_index_with_tenant
CREATE UNIQUE INDEX things_by_name ON things (tenant_id, lower(name)) WHERE NOT retired;

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: same_name_of_another_tenant
INSERT INTO things (tenant_id, id, name) VALUES (9, 1, 'ANVIL');

-- name: same_name_of_the_same_tenant
-- refused
-- says: duplicate key value violates unique constraint
INSERT INTO things (tenant_id, id, name) VALUES (9, 2, 'Anvil');
