-- name: distribute_as_it_is
-- refused
-- says: column "tenant_id" of relation "parts" does not exist
SELECT create_distributed_table('parts', 'tenant_id');

-- name: add_column
ALTER TABLE parts ADD COLUMN tenant_id bigint;

-- name: fill_column
UPDATE parts AS p SET tenant_id = t.tenant_id FROM things AS t WHERE t.id = p.thing_id;

-- name: column_is_filled
ALTER TABLE parts ALTER COLUMN tenant_id SET NOT NULL;

-- name: drop_foreign_key
ALTER TABLE parts DROP CONSTRAINT parts_thing_fkey;

-- name: drop_unique_of_things
ALTER TABLE things DROP CONSTRAINT things_id_key;

-- name: drop_key
ALTER TABLE parts DROP CONSTRAINT parts_pkey;

-- name: add_key_with_tenant
ALTER TABLE parts ADD CONSTRAINT parts_pkey PRIMARY KEY (tenant_id, thing_id, number);

-- name: add_foreign_key_with_tenant
ALTER TABLE parts ADD CONSTRAINT parts_thing_fkey
    FOREIGN KEY (tenant_id, thing_id) REFERENCES things (tenant_id, id);

-- name: distribute_things
SELECT create_distributed_table('things', 'tenant_id');

-- name: distribute
SELECT create_distributed_table('parts', 'tenant_id', colocate_with => 'things');

-- name: insert_as_before
-- What is left to do: the application has to name the tenant.
-- refused
-- says: cannot perform an INSERT without a partition column value
INSERT INTO parts (thing_id, number, name) VALUES (1, 3, 'waist');

-- name: insert_with_tenant
INSERT INTO parts (tenant_id, thing_id, number, name) VALUES (1, 1, 3, 'waist');

-- name: parts_of_a_thing
-- rows: 3
SELECT p.number, p.name FROM parts AS p JOIN things AS t ON t.tenant_id = p.tenant_id AND t.id = p.thing_id
WHERE t.tenant_id = 1 AND t.id = 1 ORDER BY p.number;
