CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    changes integer NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id)
);

CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changes := OLD.changes + 1;
    RETURN NEW;
END
$$;

CREATE TRIGGER things_count_change BEFORE UPDATE ON things
    FOR EACH ROW EXECUTE FUNCTION count_change();
