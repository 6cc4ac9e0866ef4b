-- A tree within a tenant, and the foreign key does not say so.
CREATE TABLE things (
    id bigint PRIMARY KEY,
    tenant_id bigint NOT NULL,
    parent_id bigint CONSTRAINT things_parent_fkey REFERENCES things (id),
    name text NOT NULL
);
