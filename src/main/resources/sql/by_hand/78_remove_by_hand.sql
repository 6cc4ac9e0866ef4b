-- Remove the sharding by hand
--
-- Idea:   Tables, user mappings, servers, extension: in the opposite order of their making.
-- Why:    Phase 2 shards the tables of Phase 1, and must find them as they were. User mappings hold a password,
--         and should not outlive their use.
-- Expect: An extension less, and the tables of Phase 1. The rows on the workers are still there: no command reaches
--         them from here.
-- Try:    \des and \dE afterwards: both lists are empty.
-- Nodes:  coordinator

-- name: drop_schema
DROP SCHEMA by_hand CASCADE;

-- name: forget_login_worker1
DROP USER MAPPING FOR CURRENT_USER SERVER by_hand_worker1;

-- name: forget_login_worker2
DROP USER MAPPING FOR CURRENT_USER SERVER by_hand_worker2;

-- name: forget_login_worker3
DROP USER MAPPING FOR CURRENT_USER SERVER by_hand_worker3;

-- name: drop_servers
DROP SERVER by_hand_worker1, by_hand_worker2, by_hand_worker3;

-- name: drop_extension
DROP EXTENSION postgres_fdw;
