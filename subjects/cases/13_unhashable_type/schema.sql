-- Who owns a thing is told by a document, and a json cannot even be compared.
CREATE TABLE things (
    tenant_id json NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL
);
