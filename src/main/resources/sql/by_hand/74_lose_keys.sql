-- Lose the keys
--
-- Idea:   A foreign table has no constraints that PostgreSQL enforces. What a worker checks, it checks within its own
--         partition; what spans partitions nobody checks.
-- Why:    In Phase 1 the id of an order was unique, and no item could be without its order. Applications rely on
--         that without saying so.
-- Expect: Every attempt to declare the keys is refused, and two rows get in that Phase 1 would have turned down. They
--         are deleted in the end.
-- Try:    A foreign key between orders_2 and order_items_2 on their worker. It holds, for this pair, until one of them
--         is moved.
-- Nodes:  coordinator

-- name: declare_old_key
-- Refused: the primary key of Phase 1 lacks the partition key.
-- refused
ALTER TABLE by_hand.orders ADD PRIMARY KEY (id);

-- name: declare_new_key
-- Refused: even with the partition key in it, as the partitions are elsewhere.
-- refused
ALTER TABLE by_hand.orders ADD PRIMARY KEY (user_id, id);

-- name: same_key_in_one_partition
-- Refused: within a partition the worker's own primary key holds. User 42 has this order already.
-- refused
INSERT INTO by_hand.orders (id, user_id, region, amount)
SELECT min(id), 42, 'EU-WEST', 0 FROM by_hand.orders WHERE user_id = 42;

-- name: same_id_on_other_server
-- The same id for user 40, who lives on the other server: nobody objects.
INSERT INTO by_hand.orders (id, user_id, region, amount)
SELECT min(id), 40, 'EU-WEST', 0 FROM by_hand.orders WHERE user_id = 42;

-- name: duplicate_ids
-- One id, two orders. In Phase 1 this query returns no row, whatever anybody does.
SELECT id, count(*) AS orders, string_agg(tableoid::regclass::text, ', ' ORDER BY tableoid::regclass::text) AS partitions
FROM by_hand.orders
GROUP BY id
HAVING count(*) > 1;

-- name: reference_orders
-- Refused: a foreign key needs a unique key to point at, and there is none.
-- refused
ALTER TABLE by_hand.order_items
    ADD FOREIGN KEY (user_id, order_id) REFERENCES by_hand.orders (user_id, id);

-- name: reference_from_foreign_table
-- Refused: nor may a table with foreign partitions point at one that has a key.
-- refused
ALTER TABLE by_hand.orders ADD FOREIGN KEY (user_id) REFERENCES public.users (id);

-- name: reference_to_foreign_table
-- Refused: nor may an ordinary table point at a foreign one.
-- refused
ALTER TABLE public.users ADD FOREIGN KEY (id) REFERENCES by_hand.orders_2 (user_id);

-- name: item_without_order
-- So an item whose order does not exist gets in.
INSERT INTO by_hand.order_items (user_id, order_id, product_name) VALUES (42, 0, 'of no order');

-- name: items_without_order
SELECT i.user_id, i.order_id, i.product_name
FROM by_hand.order_items i
WHERE NOT EXISTS (SELECT FROM by_hand.orders o WHERE o.user_id = i.user_id AND o.id = i.order_id);

-- name: delete_duplicate
-- What got in goes out again.
DELETE FROM by_hand.orders WHERE user_id = 40 AND amount = 0;

-- name: delete_item
DELETE FROM by_hand.order_items WHERE user_id = 42 AND order_id = 0;
