CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    manual oid NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
