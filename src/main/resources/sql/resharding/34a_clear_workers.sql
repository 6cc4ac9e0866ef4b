-- Clear what stays on the workers
--
-- Idea:   For each distributed table Citus creates on every worker what the table needs: its schema, its
--         sequences, the types and functions that it uses, the roles that it is granted to. Bringing the
--         table back takes the table and its views away, and leaves the rest. pg_dist_object lists it.
-- Why:    Nobody looks at the workers once they are empty. A server that is used again then carries
--         sequences and roles that nobody remembers, and the next distributed table of that name finds them.
-- Expect: A sequence for each serial column, a schema, a type, a function, and the role that may only read.
--         Afterwards none of them. Read the list before you drop it: whatever Citus listed is dropped, also what was
--         there before it. What depends on it and is not in the list makes it fail. Of roles Citus lists all that
--         the server has, so only the demo's is dropped.
-- Try:    The first query on the coordinator: there they belong to the tables that came back.
-- Nodes:  workers

-- name: left
-- All that Citus created here, but for databases, roles and extensions; the schema public was there before.
-- upstream: citusdata/citus#6695 sequences stay on the workers
SELECT o.type, o.identity
FROM pg_dist_object d, pg_identify_object(d.classid, d.objid, d.objsubid) AS o
WHERE d.classid IN ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass, 'pg_namespace'::regclass)
  AND o.identity <> 'public'
ORDER BY o.type, o.identity;

-- name: reader_left
SELECT rolname FROM pg_roles WHERE rolname = 'sharding_demo_reader';

-- name: keep_to_this_node
-- Otherwise a worker refuses: "operation is not allowed on this node".
SET citus.enable_ddl_propagation TO off;

-- name: drop_left
-- The same list, schemas last; never with CASCADE, which would drop what Citus did not create.
DO $$
DECLARE
    object record;
BEGIN
    FOR object IN
        SELECT o.type, o.identity
        FROM pg_dist_object d, pg_identify_object(d.classid, d.objid, d.objsubid) AS o
        WHERE d.classid IN ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass, 'pg_namespace'::regclass)
          AND o.identity <> 'public'
        ORDER BY o.type = 'schema', o.type, o.identity
    LOOP
        EXECUTE format('DROP %s %s', object.type, object.identity);
    END LOOP;
END
$$;

-- name: drop_reader
DROP ROLE IF EXISTS sharding_demo_reader;

-- name: left_now
SELECT (SELECT count(*)
        FROM pg_dist_object d, pg_identify_object(d.classid, d.objid, d.objsubid) AS o
        WHERE d.classid IN ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass, 'pg_namespace'::regclass)
          AND o.identity <> 'public') AS listed_by_citus,
       (SELECT count(*) FROM pg_sequences WHERE schemaname IN ('public', 'vouchers')) AS sequences,
       (SELECT count(*) FROM pg_roles WHERE rolname = 'sharding_demo_reader') AS readers;
