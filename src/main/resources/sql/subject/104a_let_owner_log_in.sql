-- Let the owner of a table log in to the coordinator
--
-- Idea:   The role is there, as the tables are, but it may have no password.
-- Why:    A shard that comes from the coordinator is fetched by a connection of its table's owner.
-- Expect: A role that may log in.
-- Try:    SELECT rolname, rolcanlogin FROM pg_roles.
-- Nodes:  coordinator
-- Set:    owner=app_owner
--         node_password, by default from the environment variable POSTGRES_PASSWORD
\if :{?owner} \else \set owner app_owner \endif
\if :{?node_password} \else \getenv node_password POSTGRES_PASSWORD \endif

-- name: let_log_in
ALTER ROLE :"owner" LOGIN PASSWORD :'node_password';
