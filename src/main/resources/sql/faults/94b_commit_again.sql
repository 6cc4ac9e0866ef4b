-- Commit on two nodes after all
--
-- Idea:   Once the transactions in doubt are settled, their locks are gone.
-- Why:    A row that stays locked would be an outage of its user.
-- Expect: The same rows can be changed.
-- Try:    The same before the recovery, with SET lock_timeout = '1s'.
-- Nodes:  coordinator

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: changed
-- Of the two rows that the transaction changed: none, as the coordinator died before it decided.
SELECT count(*) AS rows FROM ledger.orders WHERE id BETWEEN -999 AND -1 AND quantity = 7;

-- name: set_lock_timeout
SET lock_timeout = '10s';

-- name: change_both
UPDATE ledger.orders SET quantity = 1 WHERE id BETWEEN -999 AND -1;
