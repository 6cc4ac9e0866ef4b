-- Add a column while the application works
--
-- Idea:   A column without a volatile default is added by a change of the catalogs alone, on the coordinator and on every
--         shard, in one transaction.
-- Why:    The lock is the strongest there is and held for a moment. If a long transaction holds the table, that moment
--         begins when it ends, and everybody waits behind: set lock_timeout.
-- Expect: The table has the column and both indexes.
-- Try:    The same while another session has a transaction open that read the table.
-- Nodes:  coordinator

-- name: add_column
ALTER TABLE ledger.orders ADD COLUMN note text;

-- name: indexes
SELECT indexname FROM pg_indexes WHERE schemaname = 'ledger' AND tablename = 'orders' ORDER BY indexname;

-- name: columns
SELECT count(*) AS columns FROM pg_attribute
WHERE attrelid = 'ledger.orders'::regclass AND attname = 'note' AND NOT attisdropped;
