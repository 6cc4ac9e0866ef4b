CREATE TABLE owners (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- The tenant is part of the foreign key, so that it would be emptied, too.
CREATE TABLE things (
    tenant_id bigint,
    id bigint NOT NULL,
    name text NOT NULL,
    owner_id bigint,
    CONSTRAINT things_owner_fkey FOREIGN KEY (tenant_id, owner_id)
        REFERENCES owners (tenant_id, id) ON DELETE SET NULL
);
