-- See who has to wait while a table is distributed
--
-- Idea:   create_distributed_table copies the rows under a lock that lets readers pass and holds every write.
--         create_distributed_table_concurrently copies them while the application writes.
-- Why:    On a table with rows in it the wait is as long as the copy. The other call takes longer and has
--         conditions: no transaction around it, and a key by which changes can be followed.
-- Expect: An ExclusiveLock on the table, with which no write goes on. The other call is refused within a
--         transaction, and says what UPDATE and DELETE do where the table has no key.
-- Try:    Begin, distribute, and insert a row in another session.
-- Nodes:  coordinator

-- name: create_parcels
CREATE TABLE parcels (id bigint PRIMARY KEY, weight integer);

-- name: fill_parcels
INSERT INTO parcels SELECT n, n FROM generate_series(1, 1000) AS n;

-- name: begin
BEGIN;

-- name: distribute
SELECT create_distributed_table('parcels', 'id', colocate_with => 'none');

-- name: locks
-- What this session holds on the table until it commits. Any write asks for RowExclusiveLock, which ExclusiveLock excludes.
SELECT mode FROM pg_locks
WHERE relation = 'parcels'::regclass AND pid = pg_backend_pid() AND granted AND mode = 'ExclusiveLock';

-- name: commit
COMMIT;

-- name: create_letters
-- Without a key.
CREATE TABLE letters (id bigint, weight integer);

-- name: begin_concurrently
BEGIN;

-- name: distribute_concurrently_in_transaction
-- Refused: it commits on its own, more than once.
-- refused
SELECT create_distributed_table_concurrently('letters', 'id', colocate_with => 'none');

-- name: rollback
ROLLBACK;

-- name: distribute_concurrently
SELECT create_distributed_table_concurrently('letters', 'id', colocate_with => 'none');

-- name: drop
DROP TABLE parcels, letters;

-- name: drop_leftovers
-- The other call splits and moves, and leaves what those leave.
CALL citus_cleanup_orphaned_resources();
