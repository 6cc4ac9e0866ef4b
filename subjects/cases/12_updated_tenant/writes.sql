-- name: hand_over_thing
-- The owner of a thing changes.
UPDATE things SET tenant_id = 2 WHERE tenant_id = :tenant_id AND id = :id;
