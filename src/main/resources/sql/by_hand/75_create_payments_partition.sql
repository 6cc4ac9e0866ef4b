-- Create a partition of payments on a worker
--
-- Idea:   A deferrable unique key is checked when the transaction commits. So a COMMIT can fail, on a server where
--         every statement before it succeeded.
-- Why:    A server that goes away or a full disk can make a COMMIT fail too. Those are hard to bring about on
--         demand; this is not.
-- Expect: One empty table on each worker.
-- Try:    The next script, with the key checked at once: then the INSERT fails, and nothing is left behind.
-- Nodes:  workers
-- Set:    partition=0
\if :{?partition} \else \set partition 0 \endif

-- name: create_payments_partition
CREATE TABLE by_hand.payments_:partition (
    user_id bigint NOT NULL,
    id      bigint NOT NULL,
    UNIQUE (user_id, id) DEFERRABLE INITIALLY DEFERRED
);
