-- What an ad server keeps: companies run campaigns, campaigns show ads, and ads are shown and clicked.

CREATE TABLE companies (
    id bigserial PRIMARY KEY,
    name text NOT NULL,
    plan text NOT NULL DEFAULT 'free' CHECK (plan IN ('free', 'paid'))
);

CREATE TABLE countries (
    code char(2) PRIMARY KEY,
    name text NOT NULL,
    region text NOT NULL
);

CREATE TABLE campaigns (
    id bigserial PRIMARY KEY,
    company_id bigint NOT NULL REFERENCES companies (id),
    name text NOT NULL,
    budget numeric(12, 2) NOT NULL,
    started_on date NOT NULL
);

CREATE TABLE ads (
    id bigserial PRIMARY KEY,
    company_id bigint NOT NULL REFERENCES companies (id),
    campaign_id bigint NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    title text NOT NULL,
    format text NOT NULL
);

CREATE TABLE impressions (
    id bigserial PRIMARY KEY,
    company_id bigint NOT NULL REFERENCES companies (id),
    ad_id bigint NOT NULL REFERENCES ads (id),
    country char(2) NOT NULL REFERENCES countries (code),
    cost_micros bigint NOT NULL,
    seen_at timestamptz NOT NULL
);

CREATE TABLE clicks (
    id bigserial PRIMARY KEY,
    company_id bigint NOT NULL REFERENCES companies (id),
    ad_id bigint NOT NULL REFERENCES ads (id),
    country char(2) REFERENCES countries (code),
    clicked_at timestamptz NOT NULL,
    details jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX impressions_by_ad ON impressions (ad_id, seen_at);
CREATE INDEX clicks_by_ad ON clicks (ad_id, clicked_at);
