CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL UNIQUE,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- Its tenant is that of its thing.
CREATE TABLE parts (
    thing_id bigint NOT NULL CONSTRAINT parts_thing_fkey REFERENCES things (id),
    number integer NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (thing_id, number)
);
