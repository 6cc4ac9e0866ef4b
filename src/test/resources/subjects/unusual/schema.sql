-- Whatever makes rows hard to make up, in one schema.
CREATE TYPE mood AS ENUM ('glad', 'sad', 'so-so');
CREATE TYPE pair AS (first integer, second text);
CREATE DOMAIN percent AS numeric(4, 1) CHECK (VALUE >= 0 AND VALUE <= 100);
CREATE DOMAIN mail AS text CHECK (VALUE LIKE '%@%');
CREATE DOMAIN code AS text CHECK (VALUE ~ '^[A-Z]{3}-[0-9]{4}$');
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE tenants (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name varchar(12) NOT NULL UNIQUE,
    country char(2) NOT NULL,
    founded date NOT NULL DEFAULT current_date
);

CREATE TABLE colours (
    id smallserial PRIMARY KEY,
    name varchar(3) NOT NULL UNIQUE
);

CREATE TABLE people (
    tenant_id uuid NOT NULL REFERENCES tenants,
    id bigint GENERATED ALWAYS AS IDENTITY,
    mail mail NOT NULL,
    code code NOT NULL,
    mood mood NOT NULL DEFAULT 'glad',
    share percent NOT NULL,
    colour_id smallint REFERENCES colours,
    boss_id bigint,
    address inet,
    tags text[] NOT NULL,
    settings jsonb NOT NULL,
    seen timestamptz NOT NULL DEFAULT now(),
    born date NOT NULL,
    died date,
    age_at_death integer GENERATED ALWAYS AS (died - born) STORED,
    kind text NOT NULL CHECK (kind IN ('human', 'robot')),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, boss_id) REFERENCES people (tenant_id, id),
    CHECK (born < died)
);
CREATE UNIQUE INDEX people_by_mail ON people (tenant_id, lower(mail));

-- Two foreign keys share the tenant, and a third table refers to it without naming the tenant.
CREATE TABLE teams (
    tenant_id uuid NOT NULL REFERENCES tenants,
    id integer NOT NULL,
    head_id bigint NOT NULL,
    best_project integer,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, head_id) REFERENCES people (tenant_id, id)
);

CREATE TABLE projects (
    id integer PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants,
    team_id integer NOT NULL,
    budget numeric(10, 2) CHECK (budget > 0),
    UNIQUE (tenant_id, id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES teams (tenant_id, id)
);

-- A circle: each refers to the other.
ALTER TABLE teams ADD FOREIGN KEY (tenant_id, best_project) REFERENCES projects (tenant_id, id);

-- It names the project and the tenant, and no foreign key says that they agree.
CREATE TABLE tasks (
    id bigserial PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants,
    project_id integer NOT NULL REFERENCES projects (id),
    title varchar(20) NOT NULL,
    done boolean NOT NULL
);

CREATE TABLE members (
    tenant_id uuid NOT NULL,
    team_id integer NOT NULL,
    person_id bigint NOT NULL,
    PRIMARY KEY (tenant_id, team_id, person_id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES teams (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id)
);

CREATE TABLE bookings (
    tenant_id uuid NOT NULL REFERENCES tenants,
    room integer NOT NULL,
    slot int4range NOT NULL,
    EXCLUDE USING gist (tenant_id WITH =, room WITH =, slot WITH &&)
);

CREATE TABLE events (
    tenant_id uuid NOT NULL REFERENCES tenants,
    id bigint NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id, at)
) PARTITION BY RANGE (at);
CREATE TABLE events_may PARTITION OF events FOR VALUES FROM ('2025-05-01 00:00+00') TO ('2025-06-01 00:00+00');
CREATE TABLE events_june PARTITION OF events FOR VALUES FROM ('2025-06-01 00:00+00') TO ('2025-07-01 00:00+00');

-- No value of a composite type can be made up; and what refers to such rows has none to refer to.
CREATE TABLE plots (
    tenant_id uuid NOT NULL REFERENCES tenants,
    id integer PRIMARY KEY,
    corner pair NOT NULL
);

CREATE TABLE fences (
    tenant_id uuid NOT NULL REFERENCES tenants,
    plot_id integer NOT NULL REFERENCES plots
);

-- It would change what is made up.
CREATE FUNCTION sadden() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.mood := 'sad'; RETURN NEW; END $$;
CREATE TRIGGER sadden BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION sadden();
CREATE TRIGGER sadden_more BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION sadden();
ALTER TABLE people DISABLE TRIGGER sadden_more;

CREATE MATERIALIZED VIEW moods AS SELECT tenant_id, mood, count(*) AS people FROM people GROUP BY tenant_id, mood;
