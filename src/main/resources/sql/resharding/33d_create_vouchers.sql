-- Create one of each thing that the way back may lose
--
-- Idea:   A schema of its own with a type, a function, a table that uses both, and views of it, with
--         comments and grants on all of them. The tables of the shop do not have everything that a real
--         schema has.
-- Why:    What the way back loses, and what it leaves on the workers, can only be seen where there is some.
--         The grant on a column comes first: Citus 12.1 refuses it on a table that is distributed.
-- Expect: A distributed table of three rows, a view and a materialized view of it. On each worker Citus has created
--         the schema, the type, the function, the table and the view; not the materialized view.
-- Try:    SELECT * FROM pg_dist_object on a worker.
-- Nodes:  coordinator

-- name: create_schema
CREATE SCHEMA vouchers;

-- name: create_type
CREATE TYPE vouchers.kind AS ENUM ('gift', 'refund');

-- name: create_function
CREATE FUNCTION vouchers.is_code(code text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT code ~ '^[A-Z]{4}$' $$;

-- name: create_issued
CREATE TABLE vouchers.issued (
    user_id bigint,
    code    text CONSTRAINT code_is_valid CHECK (vouchers.is_code(code)),
    kind    vouchers.kind NOT NULL,
    PRIMARY KEY (user_id, code)
);

-- name: create_statistics
CREATE STATISTICS vouchers.user_and_kind (dependencies) ON user_id, kind FROM vouchers.issued;

-- name: grant_table
GRANT SELECT ON vouchers.issued TO PUBLIC;

-- name: grant_column
GRANT UPDATE (kind) ON vouchers.issued TO sharding_demo_reader;

-- name: distribute
SELECT create_distributed_table('vouchers.issued', 'user_id', shard_count => 2);

-- name: fill
INSERT INTO vouchers.issued VALUES (7, 'ABCD', 'gift'), (8, 'EFGH', 'gift'), (9, 'IJKL', 'refund');

-- name: create_view
CREATE VIEW vouchers.gifts AS SELECT user_id, code FROM vouchers.issued WHERE kind = 'gift';

-- name: create_materialized_view
CREATE MATERIALIZED VIEW vouchers.of_a_kind AS SELECT kind, count(*) AS vouchers FROM vouchers.issued GROUP BY kind;

-- name: index_materialized_view
CREATE UNIQUE INDEX of_a_kind_key ON vouchers.of_a_kind (kind);

-- name: comment_on_constraint
COMMENT ON CONSTRAINT code_is_valid ON vouchers.issued IS 'Four capital letters';

-- name: comment_on_index
COMMENT ON INDEX vouchers.issued_pkey IS 'A code is unique for its user';

-- name: comment_on_statistics
COMMENT ON STATISTICS vouchers.user_and_kind IS 'Refunds go to few users';

-- name: comment_on_materialized_view
COMMENT ON MATERIALIZED VIEW vouchers.of_a_kind IS 'Refreshed once a day';

-- name: grant_view
GRANT SELECT ON vouchers.gifts TO PUBLIC;

-- name: grant_view_to_pass_on
GRANT SELECT ON vouchers.gifts TO sharding_demo_reader WITH GRANT OPTION;

-- name: grant_materialized_view
GRANT SELECT ON vouchers.of_a_kind TO sharding_demo_reader;

-- name: grant_column_of_materialized_view
GRANT SELECT (vouchers) ON vouchers.of_a_kind TO PUBLIC;

-- name: on_workers
-- What Citus has created on each worker for this one table and its view.
SELECT nodename, nodeport, result AS created
FROM run_command_on_workers($$
    SELECT string_agg(o.type, ', ' ORDER BY o.type)
    FROM pg_dist_object d, pg_identify_object(d.classid, d.objid, d.objsubid) AS o
    WHERE o.identity ~ '^vouchers'
$$)
ORDER BY nodename, nodeport;
