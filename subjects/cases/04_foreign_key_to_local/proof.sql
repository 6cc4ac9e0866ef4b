-- name: distribute_as_it_is
-- refused
-- says: referenced table "kinds" must be a distributed table or a reference table
SELECT create_distributed_table('things', 'tenant_id');

-- name: copy_kinds_to_every_node
SELECT create_reference_table('kinds');

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: unknown_kind
-- refused
-- says: violates foreign key constraint "things_kind_fkey
INSERT INTO things (tenant_id, id, name, kind) VALUES (9, 1, 'apple', 'fruit');
