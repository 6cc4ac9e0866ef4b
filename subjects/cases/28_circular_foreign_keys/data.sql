INSERT INTO owners (tenant_id, id) VALUES (1, 1), (2, 2);

INSERT INTO things (tenant_id, id, name, owner_id) VALUES (1, 1, 'anvil', 1), (2, 3, 'chisel', 2);

UPDATE owners SET dearest_thing = 1 WHERE id = 1;
