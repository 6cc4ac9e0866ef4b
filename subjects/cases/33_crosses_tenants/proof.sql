-- name: drop_foreign_key
ALTER TABLE labels DROP CONSTRAINT labels_thing_fkey;

-- name: drop_key
ALTER TABLE things DROP CONSTRAINT things_id_key;

-- name: distribute_things
SELECT create_distributed_table('things', 'tenant_id', colocate_with => 'none');

-- name: distribute_labels
SELECT create_distributed_table('labels', 'tenant_id', colocate_with => 'things');

-- name: add_it_within_tenants
-- refused
-- says: violates foreign key constraint
ALTER TABLE labels ADD CONSTRAINT labels_thing_fkey FOREIGN KEY (tenant_id, thing_id) REFERENCES things (tenant_id, id);

-- name: join_within_tenants
-- The label of the other tenant's thing is not found by a join that a tenant's shard can make.
-- rows: 1
SELECT l.label FROM labels AS l JOIN things AS t ON t.tenant_id = l.tenant_id AND t.id = l.thing_id ORDER BY l.label;

-- name: give_it_a_thing_of_its_own
INSERT INTO things (tenant_id, id, name) VALUES (1, 3, 'chisel, borrowed');

-- name: add_it_now
ALTER TABLE labels ADD CONSTRAINT labels_thing_fkey FOREIGN KEY (tenant_id, thing_id) REFERENCES things (tenant_id, id);
