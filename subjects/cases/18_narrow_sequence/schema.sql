CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id serial,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
