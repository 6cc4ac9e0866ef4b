INSERT INTO things (tenant_id, id, parent_id, name) VALUES
    (1, 1, NULL, 'workshop'), (1, 2, 1, 'bench'), (2, 3, NULL, 'garden'), (2, 4, 3, 'shed'), (2, 5, 4, 'spade');
