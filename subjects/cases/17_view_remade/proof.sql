-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: comment_before
-- rows: 1
SELECT obj_description('names'::regclass, 'pg_class') AS comment WHERE obj_description('names'::regclass, 'pg_class') IS NOT NULL;

-- name: grant_before
-- rows: 1
SELECT relacl FROM pg_class WHERE oid = 'names'::regclass AND relacl::text LIKE '%=r/%';

-- name: bring_it_back
SELECT undistribute_table('things');

-- name: comment_after
-- The view was dropped and made anew.
-- rows: 0
SELECT obj_description('names'::regclass, 'pg_class') AS comment WHERE obj_description('names'::regclass, 'pg_class') IS NOT NULL;

-- name: grant_after
-- rows: 0
SELECT relacl FROM pg_class WHERE oid = 'names'::regclass AND relacl::text LIKE '%=r/%';

-- name: comment_again
COMMENT ON VIEW names IS 'What the sign painter reads';

-- name: grant_again
GRANT SELECT ON names TO PUBLIC;

-- name: comment_at_last
-- rows: 1
SELECT obj_description('names'::regclass, 'pg_class') AS comment WHERE obj_description('names'::regclass, 'pg_class') IS NOT NULL;

-- name: grant_at_last
-- rows: 1
SELECT relacl FROM pg_class WHERE oid = 'names'::regclass AND relacl::text LIKE '%=r/%';
