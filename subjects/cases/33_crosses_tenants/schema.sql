CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL UNIQUE,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- It refers to a thing, whosever it is.
CREATE TABLE labels (
    tenant_id bigint NOT NULL,
    thing_id bigint NOT NULL,
    label text NOT NULL,
    PRIMARY KEY (tenant_id, thing_id, label),
    CONSTRAINT labels_thing_fkey FOREIGN KEY (thing_id) REFERENCES things (id)
);
