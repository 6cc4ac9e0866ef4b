-- The key that every framework makes: id alone.
CREATE TABLE things (
    id bigint PRIMARY KEY,
    tenant_id bigint NOT NULL,
    name text NOT NULL
);
