CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- The same kinds for every tenant, and each tells a thing that shows it best.
CREATE TABLE kinds (
    code text PRIMARY KEY,
    best_tenant_id bigint,
    best_id bigint,
    CONSTRAINT kinds_best_fkey FOREIGN KEY (best_tenant_id, best_id) REFERENCES things (tenant_id, id)
);
