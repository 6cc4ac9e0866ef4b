-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: refresh_while_it_is_read
REFRESH MATERIALIZED VIEW CONCURRENTLY counts;

-- name: bring_it_back
SELECT undistribute_table('things');

-- name: its_rows
-- rows: 3
SELECT tenant_id, things FROM counts ORDER BY tenant_id;

-- name: its_index
-- The view was dropped and made anew, with its rows and without what was on it.
-- rows: 0
SELECT indexname FROM pg_indexes WHERE tablename = 'counts' ORDER BY indexname;

-- name: refresh_it_as_before
-- refused
-- says: cannot refresh materialized view "public.counts" concurrently
REFRESH MATERIALIZED VIEW CONCURRENTLY counts;

-- name: index_again
CREATE UNIQUE INDEX counts_by_tenant ON counts (tenant_id);

-- name: refresh_it
REFRESH MATERIALIZED VIEW CONCURRENTLY counts;
