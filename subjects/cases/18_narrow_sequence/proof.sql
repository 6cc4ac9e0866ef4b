-- name: one_like_it
CREATE TABLE as_it_is (tenant_id bigint NOT NULL, id serial, name text NOT NULL, PRIMARY KEY (tenant_id, id));

-- name: distribute_as_it_is
-- No obstacle yet, and that is the trap.
SELECT create_distributed_table('as_it_is', 'tenant_id');

-- name: insert_by_the_coordinator
INSERT INTO as_it_is (tenant_id, name) VALUES (9, 'apron');

-- name: insert_by_the_workers
-- "nextval(sequence) calls in worker nodes are not supported for column defaults of type int or smallint"
-- rows: 0
SELECT nodename, nodeport, result
FROM run_command_on_workers($$INSERT INTO as_it_is (tenant_id, name) VALUES (9, 'awning')$$)
WHERE success ORDER BY nodename, nodeport;

-- name: widen_too_late
-- refused
-- says: Altering a distributed sequence is currently not supported
ALTER SEQUENCE as_it_is_id_seq AS bigint;

-- name: widen_column
ALTER TABLE things ALTER COLUMN id TYPE bigint;

-- name: widen_sequence
-- Unlike that of an identity column it does not follow.
ALTER SEQUENCE things_id_seq AS bigint;

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: insert_by_the_workers_now
-- rows: 2
SELECT nodename, nodeport, result
FROM run_command_on_workers($$INSERT INTO things (tenant_id, name) VALUES (9, 'awning')$$)
WHERE success ORDER BY nodename, nodeport;
