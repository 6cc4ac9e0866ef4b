-- Give the nodes a password for each other
--
-- Idea:   Nodes log in to one another as any client does. pg_dist_authinfo holds what they log in
--         with: node 0 stands for every other node, node -1 for the loopback connection to itself.
-- Why:    With scram-sha-256 everywhere, workers connect to workers too: to copy reference tables
--         and to move shards. "trust" in pg_hba.conf would do without passwords, and let everybody in.
-- Expect: Two rows on every node. The catalog is readable by superusers alone.
-- Try:    Leave this out and run the next script: "fe_sendauth: no password supplied".
-- Nodes:  every node
-- Set:    node_password, by default from the environment variable POSTGRES_PASSWORD
\if :{?node_password} \else \getenv node_password POSTGRES_PASSWORD \endif

-- name: store_credentials
INSERT INTO pg_dist_authinfo (nodeid, rolename, authinfo)
VALUES (0, current_user, 'password=' || :'node_password'),
       (-1, current_user, 'password=' || :'node_password');
