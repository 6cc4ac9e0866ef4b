-- Tell a node the password of a table's owner
--
-- Idea:   pg_dist_authinfo holds what nodes log in with, a row for each role.
-- Why:    Citus takes no other password: not from a file, and not from the environment.
-- Expect: One more row. The catalog is readable by superusers alone.
-- Try:    SELECT nodeid, rolname FROM pg_dist_authinfo, as its last column is a secret.
-- Nodes:  every node
-- Set:    owner=app_owner
--         node_password, by default from the environment variable POSTGRES_PASSWORD
\if :{?owner} \else \set owner app_owner \endif
\if :{?node_password} \else \getenv node_password POSTGRES_PASSWORD \endif

-- name: remember_password
INSERT INTO pg_dist_authinfo (nodeid, rolename, authinfo) VALUES (0, :'owner', 'password=' || :'node_password');
