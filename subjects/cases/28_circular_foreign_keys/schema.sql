CREATE TABLE owners (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    dearest_thing bigint,
    PRIMARY KEY (tenant_id, id)
);
CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    owner_id bigint,
    PRIMARY KEY (tenant_id, id)
);

-- Each refers to the other: neither can come first.
ALTER TABLE things ADD CONSTRAINT things_owner_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES owners (tenant_id, id);
ALTER TABLE owners ADD CONSTRAINT owners_thing_fkey FOREIGN KEY (tenant_id, dearest_thing) REFERENCES things (tenant_id, id);
