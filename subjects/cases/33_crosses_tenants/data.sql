INSERT INTO things (tenant_id, id, name) VALUES (1, 1, 'anvil'), (2, 3, 'chisel');

-- The second label is one tenant's on a thing of another.
INSERT INTO labels (tenant_id, thing_id, label) VALUES (1, 1, 'heavy'), (1, 3, 'borrowed');
