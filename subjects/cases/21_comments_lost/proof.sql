-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: comments_before
-- rows: 2
SELECT objsubid, description FROM pg_description
WHERE objoid = 'things'::regclass AND classoid = 'pg_class'::regclass ORDER BY objsubid;

-- name: bring_it_back
SELECT undistribute_table('things');

-- name: comments_after
-- rows: 0
SELECT objsubid, description FROM pg_description
WHERE objoid = 'things'::regclass AND classoid = 'pg_class'::regclass ORDER BY objsubid;

-- name: comment_again
COMMENT ON TABLE things IS 'What a tenant owns';

-- name: comment_on_column_again
COMMENT ON COLUMN things.name IS 'As it is on the label';

-- name: comments_at_last
-- rows: 2
SELECT objsubid, description FROM pg_description
WHERE objoid = 'things'::regclass AND classoid = 'pg_class'::regclass ORDER BY objsubid;
