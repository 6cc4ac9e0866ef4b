INSERT INTO things (tenant_id, id, name) VALUES
    (1, 1, 'anvil'), (1, 2, 'bellows'), (2, 3, 'chisel'), (2, 4, 'drill'), (3, 5, 'easel');

INSERT INTO parts (thing_id, number, name) VALUES (1, 1, 'horn'), (1, 2, 'face'), (4, 1, 'bit'), (4, 2, 'chuck');
