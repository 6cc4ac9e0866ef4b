-- name: distribute_as_it_is
-- refused
-- says: referenced table "owners" must be a distributed table or a reference table
SELECT create_distributed_table('things', 'tenant_id');

-- name: distribute_the_other_first
-- refused
-- says: referenced table "things" must be a distributed table or a reference table
SELECT create_distributed_table('owners', 'tenant_id');

-- name: open_the_circle
ALTER TABLE owners DROP CONSTRAINT owners_thing_fkey;

-- name: distribute_owners
SELECT create_distributed_table('owners', 'tenant_id');

-- name: distribute_things
SELECT create_distributed_table('things', 'tenant_id', colocate_with => 'owners');

-- name: close_the_circle
ALTER TABLE owners ADD CONSTRAINT owners_thing_fkey FOREIGN KEY (tenant_id, dearest_thing) REFERENCES things (tenant_id, id);

-- name: love_what_is_not_there
-- refused
-- says: violates foreign key constraint
UPDATE owners SET dearest_thing = 99 WHERE tenant_id = 1 AND id = 1;
