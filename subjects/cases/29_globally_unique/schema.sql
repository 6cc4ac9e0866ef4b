-- Whoever logs in is known by the address alone, before anybody knows the tenant.
CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    email text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (email)
);
