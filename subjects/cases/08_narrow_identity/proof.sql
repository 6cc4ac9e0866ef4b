-- name: one_like_it
CREATE TABLE as_it_is (LIKE things INCLUDING ALL);

-- name: distribute_as_it_is
-- No obstacle yet, and that is the trap.
SELECT create_distributed_table('as_it_is', 'tenant_id');

-- name: insert_by_the_coordinator
INSERT INTO as_it_is (tenant_id, name) VALUES (9, 'apron');

-- name: insert_by_the_workers
-- A worker's number is in the upper bits of what it gives out, and an integer has no room for it: its sequence is at its end.
-- rows: 0
SELECT nodename, nodeport, result
FROM run_command_on_workers($$INSERT INTO as_it_is (tenant_id, name) VALUES (9, 'awning')$$)
WHERE success ORDER BY nodename, nodeport;

-- name: widen_too_late
-- refused
-- says: cannot execute ALTER COLUMN command involving identity column
ALTER TABLE as_it_is ALTER COLUMN id TYPE bigint;

-- name: no_way_back
-- refused
-- says: cannot complete operation on a table with identity column
SELECT undistribute_table('as_it_is');

-- name: widen
-- Before. The sequence of an identity column follows its type.
ALTER TABLE things ALTER COLUMN id TYPE bigint;

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: insert_by_the_workers_now
-- rows: 2
SELECT nodename, nodeport, result
FROM run_command_on_workers($$INSERT INTO things (tenant_id, name) VALUES (9, 'awning')$$)
WHERE success ORDER BY nodename, nodeport;
