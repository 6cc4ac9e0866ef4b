CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE arrivals (
    tenant_id bigint NOT NULL,
    thing_id bigint NOT NULL,
    PRIMARY KEY (tenant_id, thing_id)
);

-- What others do with a trigger.
CREATE RULE things_arrive AS ON INSERT TO things
    DO ALSO INSERT INTO arrivals (tenant_id, thing_id) VALUES (NEW.tenant_id, NEW.id);
