CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- Kept on one server on purpose: a table of the back office.
CREATE TABLE complaints (
    id bigint PRIMARY KEY,
    thing_tenant_id bigint NOT NULL,
    thing_id bigint NOT NULL,
    CONSTRAINT complaints_thing_fkey FOREIGN KEY (thing_tenant_id, thing_id) REFERENCES things (tenant_id, id)
);
