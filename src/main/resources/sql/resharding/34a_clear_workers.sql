-- Clear what stays on the workers
--
-- Idea:   For each distributed table Citus creates on every worker what the table needs: its sequences,
--         the roles that it is granted to. Bringing the table back takes the table away, and leaves those.
-- Why:    Nobody looks at the workers once they are empty. A server that is used again then carries
--         sequences and roles that nobody remembers, and the next distributed table of that name finds them.
-- Expect: A sequence for each serial column, and the role that may only read. Afterwards neither.
-- Try:    The first query on the coordinator: there each sequence belongs to a column.
-- Nodes:  workers

-- name: keep_to_this_node
-- Otherwise a worker refuses: "operation is not allowed on this node".
SET citus.enable_ddl_propagation TO off;

-- name: sequences_left
-- Sequences of no column.
-- upstream: citusdata/citus#6695 sequences stay on the workers
SELECT c.oid::regclass::text AS sequence_name
FROM pg_class c
WHERE c.relkind = 'S' AND c.relnamespace = 'public'::regnamespace
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i', 'e'))
ORDER BY sequence_name;

-- name: reader_left
SELECT rolname FROM pg_roles WHERE rolname = 'sharding_demo_reader';

-- name: drop_sequences
DO $$
DECLARE
    sequence regclass;
BEGIN
    FOR sequence IN
        SELECT c.oid
        FROM pg_class c
        WHERE c.relkind = 'S' AND c.relnamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i', 'e'))
    LOOP
        EXECUTE 'DROP SEQUENCE ' || sequence;
    END LOOP;
END
$$;

-- name: drop_reader
DROP ROLE IF EXISTS sharding_demo_reader;

-- name: sequences_now
SELECT count(*) AS sequences FROM pg_sequences WHERE schemaname = 'public';
