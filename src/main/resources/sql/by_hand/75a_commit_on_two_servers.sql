-- Commit on two servers, and fail on one
--
-- Idea:   When a transaction wrote to two servers, postgres_fdw sends COMMIT to one and then to the other. If the second
--         refuses, the first has already committed.
-- Why:    The application gets an error, and half of its transaction is there. Neither server knows that there
--         was another half.
-- Expect: Two transactions, each with one good payment and one that fails at commit, the bad one on either server in
--         turn. Both are refused, and one good payment stays: that of the server which postgres_fdw commits first.
-- Try:    parallel_commit 'true' on both servers (PostgreSQL 15 or newer): then both good payments stay.
-- Nodes:  coordinator

-- name: create_payments
CREATE TABLE by_hand.payments (user_id bigint NOT NULL, id bigint NOT NULL) PARTITION BY HASH (user_id);

-- name: create_payments_0
CREATE FOREIGN TABLE by_hand.payments_0 PARTITION OF by_hand.payments
    FOR VALUES WITH (MODULUS 2, REMAINDER 0) SERVER by_hand_worker1;

-- name: create_payments_1
CREATE FOREIGN TABLE by_hand.payments_1 PARTITION OF by_hand.payments
    FOR VALUES WITH (MODULUS 2, REMAINDER 1) SERVER by_hand_worker2;

-- name: pay_first
-- User 42 is on worker1, user 40 on worker2. Both have payment 1.
INSERT INTO by_hand.payments VALUES (42, 1), (40, 1);

-- name: begin_bad_on_worker2
BEGIN;

-- name: good_on_worker1
-- Payment 2 of user 42 is new.
INSERT INTO by_hand.payments VALUES (42, 2);

-- name: bad_on_worker2
-- Payment 1 of user 40 exists. The key is deferred, so the statement succeeds.
INSERT INTO by_hand.payments VALUES (40, 1);

-- name: commit_bad_on_worker2
-- Refused: the CONTEXT says where. The error comes from the COMMIT that worker2 was sent.
-- refused
COMMIT;

-- name: begin_bad_on_worker1
-- The other way round: now the payment that exists is on worker1.
BEGIN;

-- name: good_on_worker2
-- Payment 2 of user 40 is new.
INSERT INTO by_hand.payments VALUES (40, 2);

-- name: bad_on_worker1
-- Payment 1 of user 42 exists.
INSERT INTO by_hand.payments VALUES (42, 1);

-- name: commit_bad_on_worker1
-- Refused: this time the error comes from the COMMIT that worker1 was sent.
-- refused
COMMIT;

-- name: payments_left
-- No transaction that wrote a payment 2 was committed, and yet there is one. Whose it is depends on the order in which
-- postgres_fdw keeps its connections, not on that of the statements.
SELECT count(*) AS payments,
       count(*) FILTER (WHERE id = 2) AS halves_of_failed_transactions
FROM by_hand.payments;

-- name: begin_prepared
-- The remedy would be to commit in two phases.
BEGIN;

-- name: write_to_both
INSERT INTO by_hand.payments VALUES (42, 3), (40, 3);

-- name: prepare
-- Refused: postgres_fdw has no second phase.
-- refused
PREPARE TRANSACTION 'payments';

-- name: drop_payments
-- The tables behind it stay on the workers.
DROP TABLE by_hand.payments;
