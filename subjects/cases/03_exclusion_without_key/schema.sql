-- A number has a GiST operator class by this extension only; the mended constraint needs it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE things (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    room integer NOT NULL,
    booked daterange NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT things_booked_once EXCLUDE USING gist (room WITH =, booked WITH &&)
);
