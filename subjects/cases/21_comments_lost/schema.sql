CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

COMMENT ON TABLE things IS 'What a tenant owns';
COMMENT ON COLUMN things.name IS 'As it is on the label';
