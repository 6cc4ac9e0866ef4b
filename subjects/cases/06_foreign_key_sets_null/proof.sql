-- name: distribute_owners
SELECT create_distributed_table('owners', 'tenant_id');

-- name: distribute_as_it_is
-- refused
-- says: cannot create foreign key constraint
SELECT create_distributed_table('things', 'tenant_id', colocate_with => 'owners');

-- name: drop_foreign_key
ALTER TABLE things DROP CONSTRAINT things_owner_fkey;

-- name: add_it_for_the_owner_alone
-- PostgreSQL 15 can name the columns to be emptied.
ALTER TABLE things ADD CONSTRAINT things_owner_fkey FOREIGN KEY (tenant_id, owner_id)
    REFERENCES owners (tenant_id, id) ON DELETE SET NULL (owner_id);

-- name: distribute_with_named_columns
-- refused
-- says: cannot create foreign key constraint
SELECT create_distributed_table('things', 'tenant_id', colocate_with => 'owners');

-- name: drop_that_too
ALTER TABLE things DROP CONSTRAINT things_owner_fkey;

-- name: add_it_without_the_action
ALTER TABLE things ADD CONSTRAINT things_owner_fkey FOREIGN KEY (tenant_id, owner_id)
    REFERENCES owners (tenant_id, id);

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id', colocate_with => 'owners');

-- name: delete_an_owner
-- The application has to empty the column first.
-- refused
-- says: violates foreign key constraint "things_owner_fkey
DELETE FROM owners WHERE tenant_id = 1 AND id = 1;

-- name: give_up_the_things
UPDATE things SET owner_id = NULL WHERE tenant_id = 1 AND owner_id = 1;

-- name: delete_the_owner
DELETE FROM owners WHERE tenant_id = 1 AND id = 1;
