-- See who has to wait while a table is distributed
--
-- Idea:   create_distributed_table copies the rows under locks that let readers pass and hold every write up.
--         create_distributed_table_concurrently copies them while the application writes.
-- Why:    The locks last to the end of the transaction, so a write waits at least as long as the copy takes. The other
--         call has conditions: no transaction around it, and a key by which changes can be followed.
-- Expect: Every lock on the table, held or waited for: those of this session, and, if another session reads the table
--         and writes to it meanwhile, a read that has its lock and a write that has not. After the commit the write is
--         done. The other call is refused within a transaction, and reports what UPDATE and DELETE do where the table
--         has no key.
-- Try:    After distribute, SELECT and then INSERT in another session, and look at the locks before you commit.
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
-- All of them, whatever the mode. A write asks for RowExclusiveLock: ShareLock and all above it exclude that. A read
-- asks for AccessShareLock: AccessExclusiveLock alone excludes that.
SELECT CASE WHEN pid = pg_backend_pid() THEN 'this' ELSE 'another' END AS session, mode, granted
FROM pg_locks
WHERE relation = 'parcels'::regclass
ORDER BY session DESC, mode;

-- name: commit
COMMIT;

-- name: written_meanwhile
-- What another session asked for in the meantime, in its shard by now; 0 if none did.
SELECT count(*) AS parcels FROM parcels WHERE id > 1000;

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
