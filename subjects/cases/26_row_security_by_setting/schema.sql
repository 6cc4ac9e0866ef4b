-- What many applications do: the tenant is a setting of the session, and a policy compares it.
CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

ALTER TABLE things ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_the_tenant ON things USING (tenant_id = current_setting('app.tenant', true)::bigint);
