SELECT lo_from_bytea(47001, convert_to('Strike while it is hot.', 'UTF8'));
SELECT lo_from_bytea(47002, convert_to('Blow.', 'UTF8'));

INSERT INTO things (tenant_id, id, manual) VALUES (1, 1, 47001), (2, 2, 47002);
