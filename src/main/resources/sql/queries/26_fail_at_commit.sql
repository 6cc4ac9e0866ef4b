-- Fail at commit on one of two nodes
--
-- Idea:   A deferrable unique key is checked at commit. In the first of the two phases every node checks and promises;
--         if one cannot, all roll back.
-- Why:    The same transaction, sharded by hand, left one of its halves behind. What it takes to prevent that is the
--         second phase, and with Citus there is nothing to switch on.
-- Expect: Two transactions, each with one good payment and one that fails at commit, on either node in turn. Both are
--         refused, and nothing of them stays on any shard.
-- Try:    The same with two users of one node: one connection, one phase, and the same outcome.
-- Nodes:  coordinator

-- name: create_payments
CREATE TABLE payments (
    user_id bigint NOT NULL,
    id      bigint NOT NULL,
    UNIQUE (user_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- name: distribute_payments
SELECT create_distributed_table('payments', 'user_id', colocate_with => 'orders');

-- name: nodes_of_both_users
-- Users 42 and 40 live on two nodes.
SELECT count(DISTINCT (nodename, nodeport)) AS nodes
FROM citus_shards
WHERE shardid IN (get_shard_id_for_distribution_column('payments', 42), get_shard_id_for_distribution_column('payments', 40));

-- name: pay_first
-- Both have payment 1.
INSERT INTO payments VALUES (42, 1), (40, 1);

-- name: log_remote_commands
SET citus.log_remote_commands TO on;

-- name: begin_good_first
BEGIN;

-- name: good_first
INSERT INTO payments VALUES (42, 2);

-- name: bad_second
-- Payment 1 of user 40 exists. The key is deferred, so the statement succeeds.
INSERT INTO payments VALUES (40, 1);

-- name: commit_bad_second
-- Refused: by the node of user 40, when it is asked to prepare.
-- refused
COMMIT;

-- name: begin_bad_first
-- The other way round.
BEGIN;

-- name: bad_first
-- Payment 1 of user 42 exists.
INSERT INTO payments VALUES (42, 1);

-- name: good_second
INSERT INTO payments VALUES (40, 2);

-- name: commit_good_second
-- Refused: by the node of user 42 this time.
-- refused
COMMIT;

-- name: reset_log
RESET citus.log_remote_commands;

-- name: payments_left
-- Two payments 1, and no payment 2.
SELECT count(*) AS payments,
       count(*) FILTER (WHERE id = 2) AS halves_of_failed_transactions
FROM payments;

-- name: prepared_transactions
-- And on no node does a transaction hang between the phases.
SELECT sum(result::integer) AS prepared
FROM run_command_on_all_nodes('SELECT count(*) FROM pg_prepared_xacts');

-- name: drop_payments
DROP TABLE payments;
