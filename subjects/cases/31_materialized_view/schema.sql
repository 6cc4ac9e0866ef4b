CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE MATERIALIZED VIEW counts AS SELECT tenant_id, count(*) AS things FROM things GROUP BY tenant_id;
CREATE UNIQUE INDEX counts_by_tenant ON counts (tenant_id);
