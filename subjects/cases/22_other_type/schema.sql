CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- The same tenants, written by somebody who thought that there would never be many.
CREATE TABLE labels (
    tenant_id integer NOT NULL,
    thing_id bigint NOT NULL,
    label text NOT NULL,
    PRIMARY KEY (tenant_id, thing_id, label)
);
