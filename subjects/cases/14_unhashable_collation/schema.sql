-- Names that differ in case only are the same tenant: texts that are equal and not the same bytes.
CREATE COLLATION any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);

CREATE TABLE things (
    tenant_id text COLLATE any_case NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
