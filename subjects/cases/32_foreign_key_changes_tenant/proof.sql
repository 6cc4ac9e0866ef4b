-- name: distribute_things
SELECT create_distributed_table('things', 'tenant_id', colocate_with => 'none');

-- name: distribute_labels_as_they_are
-- refused
-- says: CASCADE is not supported in ON UPDATE operation when distribution key included in the foreign constraint
SELECT create_distributed_table('labels', 'tenant_id', colocate_with => 'things');

-- name: drop_foreign_key
ALTER TABLE labels DROP CONSTRAINT labels_thing_fkey;

-- name: distribute_labels
SELECT create_distributed_table('labels', 'tenant_id', colocate_with => 'things');

-- name: add_it_without_on_update
ALTER TABLE labels ADD CONSTRAINT labels_thing_fkey FOREIGN KEY (tenant_id, thing_id) REFERENCES things (tenant_id, id);
