CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE VIEW names AS SELECT tenant_id, name FROM things;
COMMENT ON VIEW names IS 'What the sign painter reads';
GRANT SELECT ON names TO PUBLIC;
