-- name: orders_of_a_customer
SELECT id, status, note FROM shop.orders WHERE store_id = 5 AND customer_id = 20 ORDER BY id;

-- name: order_with_lines
SELECT o.id, p.name, l.quantity, l.total
FROM shop.orders o
JOIN shop.order_lines l ON l.order_id = o.id AND l.store_id = o.store_id
JOIN shop.products p ON p.id = l.product_id AND p.store_id = l.store_id
WHERE o.store_id = 5 AND o.id < 100 ORDER BY o.id, l.id;

-- name: category_tree
WITH RECURSIVE tree AS (
    SELECT id, name, 1 AS depth FROM shop.categories WHERE store_id = 5 AND parent_id IS NULL
    UNION ALL
    SELECT c.id, c.name, t.depth + 1 FROM shop.categories c JOIN tree t ON c.parent_id = t.id WHERE c.store_id = 5
)
SELECT id, name, depth FROM tree ORDER BY depth, id;

-- name: revenue_by_currency
SELECT s.currency, count(DISTINCT s.id) AS stores, sum(l.total) AS revenue
FROM shop.stores s JOIN shop.order_lines l ON l.store_id = s.id GROUP BY s.currency ORDER BY s.currency;

-- name: open_orders_of_a_store
SELECT id, email FROM shop.open_orders WHERE store_id = 5 ORDER BY id LIMIT 10;

-- name: best_stores
SELECT store_id, lines, total FROM shop.sales ORDER BY total DESC, store_id LIMIT 5;

-- name: events_of_a_day
SELECT store_id, kind, count(*) AS events FROM shop.events
WHERE created_at >= '2024-02-10 00:00+00' AND created_at < '2024-02-11 00:00+00' GROUP BY store_id, kind ORDER BY store_id, kind;

-- name: products_never_sold
SELECT p.id FROM shop.products p
LEFT JOIN shop.order_lines l ON l.store_id = p.store_id AND l.product_id = p.id
WHERE p.store_id = 5 AND l.id IS NULL ORDER BY p.id;

-- name: latest_order_of_each_customer
SELECT DISTINCT ON (o.customer_id) o.customer_id, o.id FROM shop.orders o
WHERE o.store_id = 5 ORDER BY o.customer_id, o.ordered_at DESC, o.id DESC;

-- name: same_mail_in_two_stores
SELECT a.email FROM shop.customers a JOIN shop.customers b ON b.email = a.email AND b.store_id <> a.store_id ORDER BY a.email;

-- name: share_of_each_status
SELECT status, count(*) AS orders, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent
FROM shop.orders GROUP BY status ORDER BY status;
