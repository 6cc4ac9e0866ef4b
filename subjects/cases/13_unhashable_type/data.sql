INSERT INTO things (tenant_id, id, name) VALUES
    ('{"shop": 1}', 1, 'anvil'), ('{"shop": 1}', 2, 'bellows'), ('{"shop": 2}', 3, 'chisel');
