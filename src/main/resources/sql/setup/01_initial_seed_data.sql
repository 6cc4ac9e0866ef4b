-- Fill the tables with skewed, repeatable data
--
-- Idea:   Set-based inserts from generate_series, with a hash of the row number where other
--         seeds would use random(): every run makes exactly the same rows.
-- Why:    Real tenants are seldom of equal size. Here a fifth of the users makes four fifths of the
--         orders, and user 42 alone about five in a hundred: the hot tenant of Phase 3.
-- Expect: 10 regions, 1,000 users, 100 products, 10,000 orders and about 20,000 order items, unless
--         the variables below say otherwise.
-- Try:    psql -v seed_orders=100000 -f setup/01_initial_seed_data.sql
-- Nodes:  coordinator
-- Set:    seed_users=1000 seed_orders=10000 hot_user_percentage=20
\if :{?seed_users} \else \set seed_users 1000 \endif
\if :{?seed_orders} \else \set seed_orders 10000 \endif
\if :{?hot_user_percentage} \else \set hot_user_percentage 20 \endif

-- name: seed_regions
-- Ten regions.
INSERT INTO regions (code, name, timezone, currency) VALUES
    ('US-EAST',  'US East',                'America/New_York',    'USD'),
    ('US-WEST',  'US West',                'America/Los_Angeles', 'USD'),
    ('EU-WEST',  'Europe West',            'Europe/London',       'GBP'),
    ('EU-CENT',  'Europe Central',         'Europe/Berlin',       'EUR'),
    ('APAC-NE',  'Asia Pacific Northeast', 'Asia/Tokyo',          'JPY'),
    ('APAC-SE',  'Asia Pacific Southeast', 'Asia/Singapore',      'SGD'),
    ('SA-EAST',  'South America East',     'America/Sao_Paulo',   'BRL'),
    ('AF-SOUTH', 'Africa South',           'Africa/Johannesburg', 'ZAR'),
    ('ME-WEST',  'Middle East West',       'Asia/Dubai',          'AED'),
    ('OC-EAST',  'Oceania East',           'Australia/Sydney',    'AUD');

-- name: seed_products
-- A hundred products in five categories.
INSERT INTO products (name, category, price)
SELECT format('Product %s', lpad(n::text, 3, '0')),
       (ARRAY['books', 'games', 'garden', 'kitchen', 'music'])[1 + n % 5],
       5 + abs(hashint8extended(n, 11) % 9500) / 100.0
FROM generate_series(1, 100) AS n;

-- name: seed_users
-- The hot users are 42 and those that follow it; hot users are premium, the hottest is enterprise.
INSERT INTO users (email, name, region_code, tier, created_at)
SELECT format('user%s@example.com', n),
       format('User %s', n),
       (SELECT array_agg(code ORDER BY code) FROM regions)[1 + abs(hashint8extended(n, 12) % 10)],
       CASE
           WHEN n = 42 THEN 'enterprise'
           WHEN (n - 42 + :seed_users) % :seed_users < ceil(:seed_users * :hot_user_percentage / 100.0) THEN 'premium'
           ELSE 'standard'
       END,
       timestamp '2024-01-01' + n * interval '7 minutes'
FROM generate_series(1, :seed_users) AS n;

-- name: seed_orders
-- Four orders of five go to a hot user, one hot order of sixteen to user 42. They are spread over 365 days, in whole
-- seconds; a number of days in an interval would not go to ten million orders.
INSERT INTO orders (user_id, region, product_id, quantity, amount, status, metadata, created_at, updated_at)
SELECT u.id,
       u.region_code,
       p.id,
       o.quantity,
       o.quantity * p.price,
       (ARRAY['pending', 'paid', 'shipped', 'delivered', 'cancelled'])[1 + abs(hashint8extended(o.n, 5) % 5)],
       jsonb_build_object('channel', (ARRAY['web', 'app', 'shop'])[1 + o.n % 3], 'campaign', abs(hashint8extended(o.n, 6) % 20)),
       o.created_at,
       o.created_at + abs(hashint8extended(o.n, 7) % 72) * interval '1 hour'
FROM (
    SELECT n,
           CASE
               WHEN n % 5 = 0 THEN hot + abs(hashint8extended(n, 1) % greatest(:seed_users - hot, 1))
               WHEN hashint8extended(n, 2) % 16 = 0 THEN 0
               ELSE abs(hashint8extended(n, 3) % hot)
           END AS rank,
           1 + abs(hashint8extended(n, 4) % 5)::integer AS quantity,
           1 + abs(hashint8extended(n, 8) % 100) AS product_id,
           timestamp '2024-01-01' + n * 31536000::bigint / :seed_orders * interval '1 second' AS created_at
    FROM generate_series(1, :seed_orders) AS n,
         (SELECT ceil(:seed_users * :hot_user_percentage / 100.0)::bigint AS hot) AS h
) AS o
JOIN users u ON u.id = 1 + (41 + o.rank) % :seed_users
JOIN products p ON p.id = o.product_id
ORDER BY o.n;

-- name: seed_order_items
-- One to three items an order.
INSERT INTO order_items (user_id, order_id, product_name, quantity, unit_price)
SELECT o.user_id, o.id, p.name, 1 + abs(hashint8extended(o.id * 4 + item, 9) % 3)::integer, p.price
FROM orders o
CROSS JOIN LATERAL generate_series(1, 1 + abs(hashint8extended(o.id, 10) % 3)) AS item
JOIN products p ON p.id = 1 + (o.product_id + item * 7) % 100
ORDER BY o.id, item;

-- name: count_seeded_rows
-- What we have now.
SELECT 'regions' AS table_name, count(*) AS row_count FROM regions
UNION ALL SELECT 'users', count(*) FROM users
UNION ALL SELECT 'products', count(*) FROM products
UNION ALL SELECT 'orders', count(*) FROM orders
UNION ALL SELECT 'order_items', count(*) FROM order_items
ORDER BY table_name;

-- name: measure_skew
-- The share of all orders that the busiest users make.
SELECT hot_users,
       round(100.0 * sum(orders) FILTER (WHERE rank <= hot_users) / sum(orders), 1) AS hot_share_percent,
       round(100.0 * sum(orders) FILTER (WHERE user_id = 42) / sum(orders), 1) AS user_42_percent
FROM (
    SELECT user_id, count(*) AS orders, row_number() OVER (ORDER BY count(*) DESC, user_id) AS rank
    FROM orders
    GROUP BY user_id
) AS per_user,
     (SELECT ceil(:seed_users * :hot_user_percentage / 100.0) AS hot_users) AS hot
GROUP BY hot_users;
