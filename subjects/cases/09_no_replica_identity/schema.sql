-- A log of what happened: nobody ever gave it a key.
CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL
);
