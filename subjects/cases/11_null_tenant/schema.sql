CREATE TABLE things (
    tenant_id bigint,
    id bigint NOT NULL,
    name text NOT NULL
);
