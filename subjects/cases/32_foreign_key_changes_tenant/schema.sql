CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- Keys never change, and somebody wrote ON UPDATE CASCADE all the same.
CREATE TABLE labels (
    tenant_id bigint NOT NULL,
    thing_id bigint NOT NULL,
    label text NOT NULL,
    PRIMARY KEY (tenant_id, thing_id, label),
    CONSTRAINT labels_thing_fkey FOREIGN KEY (tenant_id, thing_id) REFERENCES things (tenant_id, id) ON UPDATE CASCADE
);
