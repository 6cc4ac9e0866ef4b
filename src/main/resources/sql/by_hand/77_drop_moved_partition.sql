-- Drop what was moved away
--
-- Idea:   The old tables stay where they were until they are dropped, on the server that they were moved from.
-- Why:    Forgotten, they cost their space, and whoever looks at the server takes them for the data.
-- Expect: Two tables fewer on worker1.
-- Try:    Count their rows before: they stopped at the moment of the exchange.
-- Nodes:  worker1

-- name: drop_moved_tables
DROP TABLE by_hand.orders_2, by_hand.order_items_2;
