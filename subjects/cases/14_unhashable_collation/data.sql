INSERT INTO things (tenant_id, id, name) VALUES
    ('north', 1, 'anvil'), ('North', 2, 'bellows'), ('south', 3, 'chisel');
