-- name: distribute_as_it_is
-- Citus says nothing, and the foreign key stays in the catalog.
SELECT create_distributed_table('things', 'tenant_id');

-- name: complain_about_nothing
-- It still looks whether a new row's thing is there,
-- refused
-- says: violates foreign key constraint "complaints_thing_fkey"
INSERT INTO complaints (id, thing_tenant_id, thing_id) VALUES (3, 7, 7);

-- name: delete_a_thing
-- but a thing is deleted in its shard, where no foreign key looks for complaints.
DELETE FROM things WHERE tenant_id = 1 AND id = 1;

-- name: complaints_about_nothing
-- PostgreSQL would never have let that happen.
-- rows: 1
SELECT c.id FROM complaints AS c
LEFT JOIN things AS t ON t.tenant_id = c.thing_tenant_id AND t.id = c.thing_id
WHERE t.id IS NULL ORDER BY c.id;

-- name: drop_foreign_key
-- A constraint that does not hold is worse than none.
ALTER TABLE complaints DROP CONSTRAINT complaints_thing_fkey;

-- name: delete_complaints_about_nothing
DELETE FROM complaints
WHERE (thing_tenant_id, thing_id) NOT IN (SELECT tenant_id, id FROM things);

-- name: join_all_the_same
-- rows: 1
SELECT c.id, t.name FROM complaints AS c
JOIN things AS t ON t.tenant_id = c.thing_tenant_id AND t.id = c.thing_id ORDER BY c.id;
