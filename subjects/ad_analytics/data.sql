-- Company 3 is far busier than the others: it has two of five rows.

INSERT INTO companies (name, plan)
SELECT 'Company ' || n, CASE WHEN n % 3 = 0 THEN 'paid' ELSE 'free' END FROM generate_series(1, 25) AS n;

INSERT INTO countries VALUES
    ('AT', 'Austria', 'EU'), ('BR', 'Brazil', 'LATAM'), ('DE', 'Germany', 'EU'), ('JP', 'Japan', 'APAC'),
    ('NZ', 'New Zealand', 'APAC'), ('US', 'United States', 'NA');

INSERT INTO campaigns (company_id, name, budget, started_on)
SELECT CASE WHEN n % 5 < 2 THEN 3 ELSE 1 + n % 25 END, 'Campaign ' || n, 100 + n % 900, date '2024-01-01' + n % 300
FROM generate_series(1, 150) AS n;

INSERT INTO ads (company_id, campaign_id, title, format)
SELECT c.company_id, c.id, 'Ad ' || n || ' of ' || c.name, (ARRAY['banner', 'video', 'text'])[1 + n % 3]
FROM generate_series(1, 450) AS n JOIN campaigns c ON c.id = 1 + n % 150 ORDER BY n;

INSERT INTO impressions (company_id, ad_id, country, cost_micros, seen_at)
SELECT a.company_id, a.id, (ARRAY['AT', 'BR', 'DE', 'JP', 'US'])[1 + n % 5], 100 + n % 400,
       timestamptz '2024-02-01 00:00+00' + n * interval '7 minutes'
FROM generate_series(1, 3000) AS n JOIN ads a ON a.id = 1 + n % 450 ORDER BY n;

INSERT INTO clicks (company_id, ad_id, country, clicked_at, details)
SELECT a.company_id, a.id, CASE WHEN n % 11 = 0 THEN NULL ELSE (ARRAY['AT', 'BR', 'DE', 'JP', 'US'])[1 + n % 5] END,
       timestamptz '2024-02-01 00:01+00' + n * interval '1 hour', jsonb_build_object('position', n % 4)
FROM generate_series(1, 600) AS n JOIN ads a ON a.id = 1 + (n * 7) % 450 ORDER BY n;
