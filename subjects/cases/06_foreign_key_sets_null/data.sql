INSERT INTO owners (tenant_id, id) VALUES (1, 1), (2, 2);
INSERT INTO things (tenant_id, id, name, owner_id) VALUES
    (1, 1, 'anvil', 1), (1, 2, 'bellows', NULL), (2, 3, 'chisel', 2);
