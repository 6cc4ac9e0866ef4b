-- name: distribute_as_it_is
-- refused
-- says: cannot create constraint on "things"
SELECT create_distributed_table('things', 'tenant_id');

-- name: drop_exclusion
ALTER TABLE things DROP CONSTRAINT things_booked_once;

-- name: add_exclusion_with_tenant
ALTER TABLE things ADD CONSTRAINT things_booked_once
    EXCLUDE USING gist (tenant_id WITH =, room WITH =, booked WITH &&);

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: same_room_of_another_tenant
INSERT INTO things (tenant_id, id, room, booked) VALUES (9, 1, 1, '[2024-01-02,2024-01-03)');

-- name: same_room_of_the_same_tenant
-- refused
-- says: conflicting key value violates exclusion constraint
INSERT INTO things (tenant_id, id, room, booked) VALUES (9, 2, 1, '[2024-01-02,2024-01-03)');
