-- name: distribute_as_it_is
-- Citus says nothing.
SELECT create_distributed_table('things', 'tenant_id');

-- name: insert_as_before
-- What the rule adds is sent to the worker as it is, to a table that is not there.
-- refused
-- says: relation "public.arrivals" does not exist
INSERT INTO things (tenant_id, id, name) VALUES (9, 9, 'awning');

-- name: half_of_it_is_done
-- And what was inserted before that stays: the statement failed, and left a row.
-- rows: 1
SELECT name FROM things WHERE tenant_id = 9 AND id = 9 ORDER BY name;

-- name: drop_rule
DROP RULE things_arrive ON things;

-- name: distribute_arrivals
SELECT create_distributed_table('arrivals', 'tenant_id', colocate_with => 'things');

-- name: insert_both
-- The application says what the rule said.
WITH arrived AS (INSERT INTO things (tenant_id, id, name) VALUES (9, 10, 'bolt') RETURNING tenant_id, id)
INSERT INTO arrivals (tenant_id, thing_id) SELECT tenant_id, id FROM arrived;

-- name: both_are_there
-- rows: 1
SELECT t.name FROM things AS t JOIN arrivals AS a ON a.tenant_id = t.tenant_id AND a.thing_id = t.id
WHERE t.tenant_id = 9 ORDER BY t.name;
