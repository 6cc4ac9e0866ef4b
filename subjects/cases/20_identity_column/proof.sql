-- name: one_like_it
CREATE TABLE as_it_is (LIKE things INCLUDING ALL);

-- name: distribute_as_it_is
-- No obstacle on the way there.
SELECT create_distributed_table('as_it_is', 'tenant_id');

-- name: no_way_back
-- refused
-- says: cannot complete operation on a table with identity column
SELECT undistribute_table('as_it_is');

-- name: no_identity_any_more
-- Too late, too.
-- refused
-- says: alter table command is currently unsupported
ALTER TABLE as_it_is ALTER COLUMN id DROP IDENTITY;

-- name: drop_identity
-- Before.
ALTER TABLE things ALTER COLUMN id DROP IDENTITY;

-- name: number_by_a_sequence
CREATE SEQUENCE things_numbers OWNED BY things.id;

-- name: go_on_after_the_last
SELECT setval('things_numbers', (SELECT max(id) FROM things));

-- name: number_by_default
ALTER TABLE things ALTER COLUMN id SET DEFAULT nextval('things_numbers');

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: insert_by_the_workers
-- rows: 2
SELECT nodename, nodeport, result
FROM run_command_on_workers($$INSERT INTO things (tenant_id, name) VALUES (9, 'awning')$$)
WHERE success ORDER BY nodename, nodeport;

-- name: bring_it_back
SELECT undistribute_table('things');

-- name: no_default
ALTER TABLE things ALTER COLUMN id DROP DEFAULT;

-- name: drop_sequence
DROP SEQUENCE things_numbers;

-- name: add_identity
ALTER TABLE things ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- name: go_on_after_the_largest
-- That of a worker: the numbers are large from now on.
SELECT setval(pg_get_serial_sequence('things', 'id'), (SELECT max(id) FROM things));

-- name: next_number
-- rows: 1
INSERT INTO things (tenant_id, name) VALUES (9, 'apron') RETURNING id;
