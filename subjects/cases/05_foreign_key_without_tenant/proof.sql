-- name: distribute_as_it_is
-- refused
-- says: cannot create foreign key constraint
SELECT create_distributed_table('things', 'tenant_id');

-- name: drop_foreign_key
ALTER TABLE things DROP CONSTRAINT things_parent_fkey;

-- name: drop_key
ALTER TABLE things DROP CONSTRAINT things_pkey;

-- name: add_key_with_tenant
ALTER TABLE things ADD CONSTRAINT things_pkey PRIMARY KEY (tenant_id, id);

-- name: add_foreign_key_with_tenant
ALTER TABLE things ADD CONSTRAINT things_parent_fkey
    FOREIGN KEY (tenant_id, parent_id) REFERENCES things (tenant_id, id);

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: parent_of_another_tenant
-- It could be written before, and was a mistake then, too.
-- refused
-- says: violates foreign key constraint "things_parent_fkey
INSERT INTO things (tenant_id, id, parent_id, name) VALUES (1, 6, 3, 'pond');
