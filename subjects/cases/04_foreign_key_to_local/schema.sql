-- It has no tenant, and nobody said that it may be copied to every node.
CREATE TABLE kinds (
    code text PRIMARY KEY
);

CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL DEFAULT 'tool' CONSTRAINT things_kind_fkey REFERENCES kinds (code),
    PRIMARY KEY (tenant_id, id)
);
