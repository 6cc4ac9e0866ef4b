INSERT INTO things (tenant_id, id, email) VALUES (1, 1, 'a@example.org'), (1, 2, 'b@example.org'), (2, 3, 'c@example.org');
