-- No row is without a tenant, and nothing says that none may be.
CREATE TABLE things (
    tenant_id bigint,
    id bigint NOT NULL,
    name text NOT NULL
);
