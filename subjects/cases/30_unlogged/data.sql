INSERT INTO things (tenant_id, id, name) VALUES
    (1, 1, 'anvil'), (1, 2, 'bellows'), (2, 3, 'chisel'), (2, 4, 'drill'), (3, 5, 'easel');
