INSERT INTO things (tenant_id, id, name) VALUES (1, 1, 'anvil'), (2, 3, 'chisel');

INSERT INTO labels (tenant_id, thing_id, label) VALUES (1, 1, 'heavy'), (2, 3, 'sharp');
