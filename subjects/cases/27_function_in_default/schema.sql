CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- Numbers without gaps, as somebody wanted them on invoices.
CREATE FUNCTION next_id() RETURNS bigint LANGUAGE sql VOLATILE AS $$ SELECT coalesce(max(id), 0) + 1 FROM public.things $$;
ALTER TABLE things ALTER COLUMN id SET DEFAULT next_id();
