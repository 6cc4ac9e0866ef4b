-- Let the owner of a table log in to a node
--
-- Idea:   Citus copies shards by connections of the table's owner, from node to node, so that no right is widened meanwhile.
-- Why:    pg_dump writes the owner of a table, and such a role often may not log in: "fe_sendauth: no password supplied".
-- Expect: The role is there, and may log in. Once it is, the password can be changed as that of any other.
-- Try:    SELECT rolname, rolcanlogin FROM pg_roles.
-- Nodes:  workers
-- Set:    owner=app_owner
--         node_password, by default from the environment variable POSTGRES_PASSWORD
\if :{?owner} \else \set owner app_owner \endif
\if :{?node_password} \else \getenv node_password POSTGRES_PASSWORD \endif

-- name: create_owner
CREATE ROLE :"owner" LOGIN PASSWORD :'node_password';
