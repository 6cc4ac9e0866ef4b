-- Faster to write, and empty after a crash.
CREATE UNLOGGED TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
