-- name: campaigns_of_a_company
SELECT id, name, budget FROM campaigns WHERE company_id = 3 ORDER BY id;

-- name: clicks_of_a_campaign
SELECT a.id, a.title, count(*) AS clicks
FROM ads a JOIN clicks k ON k.ad_id = a.id AND k.company_id = a.company_id
WHERE a.company_id = 3 AND a.campaign_id = 5
GROUP BY a.id, a.title ORDER BY a.id;

-- name: spent_by_campaign
SELECT c.id, c.name, sum(i.cost_micros) / 1000000.0 AS spent
FROM campaigns c
JOIN ads a ON a.campaign_id = c.id AND a.company_id = c.company_id
JOIN impressions i ON i.ad_id = a.id AND i.company_id = a.company_id
WHERE c.company_id = 7 GROUP BY c.id, c.name ORDER BY spent DESC, c.id;

-- name: busiest_companies
SELECT company_id, count(*) AS impressions FROM impressions GROUP BY company_id ORDER BY impressions DESC, company_id LIMIT 5;

-- name: clicks_by_region
SELECT n.region, count(*) AS clicks FROM clicks k JOIN countries n ON n.code = k.country GROUP BY n.region ORDER BY n.region;

-- name: countries_without_clicks
SELECT n.code, count(k.id) AS clicks
FROM countries n LEFT JOIN clicks k ON k.country = n.code
GROUP BY n.code ORDER BY n.code;

-- name: click_rate_by_format
-- The tenant's column is not in the join: a person who knows the ids does not miss it, and a sharded database does.
SELECT a.format, count(*) AS clicks FROM ads a JOIN clicks k ON k.ad_id = a.id GROUP BY a.format ORDER BY a.format;

-- name: campaigns_above_average
SELECT c.id, c.budget FROM campaigns c
WHERE c.company_id = 3 AND c.budget > (SELECT avg(b.budget) FROM campaigns b WHERE b.company_id = 3)
ORDER BY c.id LIMIT 10;

-- name: rank_of_ads
WITH clicked AS (
    SELECT ad_id, count(*) AS clicks FROM clicks WHERE company_id = 3 GROUP BY ad_id
)
SELECT ad_id, clicks, rank() OVER (ORDER BY clicks DESC) FROM clicked ORDER BY clicks DESC, ad_id LIMIT 10;

-- name: paying_companies_with_clicks
SELECT c.id, c.name FROM companies c
WHERE c.plan = 'paid' AND EXISTS (SELECT FROM clicks k WHERE k.company_id = c.id) ORDER BY c.id;

-- name: clicks_by_country_and_all
SELECT country, count(*) AS clicks FROM clicks GROUP BY GROUPING SETS ((country), ()) ORDER BY country NULLS LAST, clicks;
