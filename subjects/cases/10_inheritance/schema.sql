CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- As one kept old rows apart before there were partitions.
CREATE TABLE old_things (
    PRIMARY KEY (tenant_id, id)
) INHERITS (things);
