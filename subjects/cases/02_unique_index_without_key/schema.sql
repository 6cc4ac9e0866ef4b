CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    retired boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant_id, id)
);

-- Partial and of an expression: no constraint could say it.
CREATE UNIQUE INDEX things_by_name ON things (lower(name)) WHERE NOT retired;
