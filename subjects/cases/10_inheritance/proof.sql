-- name: distribute_as_it_is
-- refused
-- says: things is not a regular, foreign or partitioned table
SELECT create_distributed_table('things', 'tenant_id');

-- name: distribute_the_child
-- refused
-- says: old_things is not a regular, foreign or partitioned table
SELECT create_distributed_table('old_things', 'tenant_id');

-- name: part_them
ALTER TABLE old_things NO INHERIT things;

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: distribute_the_old_ones
SELECT create_distributed_table('old_things', 'tenant_id', colocate_with => 'things');

-- name: one_view_of_both
-- What a query of the parent saw before.
CREATE VIEW all_things AS
SELECT tenant_id, id, name FROM things UNION ALL SELECT tenant_id, id, name FROM old_things;

-- name: things_of_a_tenant
-- rows: 3
SELECT id, name FROM all_things WHERE tenant_id = 1 ORDER BY id;
