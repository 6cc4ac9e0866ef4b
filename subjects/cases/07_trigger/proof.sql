-- name: distribute_as_it_is
-- refused
-- says: cannot distribute relation "things" because it has triggers
SELECT create_distributed_table('things', 'tenant_id');

-- name: allow_triggers
-- They are called unsafe: one that reads or writes rows of another shard would do so behind the back of Citus.
SET citus.enable_unsafe_triggers TO on;

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: change_a_thing
UPDATE things SET name = 'hammer' WHERE tenant_id = 1 AND id = 1;

-- name: it_was_counted
-- The trigger is on every shard.
-- rows: 1
SELECT id FROM things WHERE tenant_id = 1 AND id = 1 AND changes = 1 ORDER BY id;
