-- name: make_a_reader
-- Policies do not hold for superusers.
CREATE ROLE case_reader LOGIN PASSWORD 'case_reader';

-- name: let_it_read
GRANT SELECT ON things TO case_reader;

-- name: let_it_in
INSERT INTO pg_dist_authinfo (nodeid, rolename, authinfo) VALUES (0, 'case_reader', 'password=case_reader');

-- name: become_the_reader
SET ROLE case_reader;

-- name: choose_a_tenant
SET app.tenant = '1';

-- name: its_things_before
-- rows: 2
SELECT id, name FROM things ORDER BY id;

-- name: become_oneself
RESET ROLE;

-- name: distribute
-- The policy is copied to every shard.
SELECT create_distributed_table('things', 'tenant_id');

-- name: become_the_reader_again
SET ROLE case_reader;

-- name: its_things_after
-- Nothing is refused, and no row is seen: the workers' sessions do not know the setting.
-- rows: 0
SELECT id, name FROM things ORDER BY id;

-- name: tell_the_workers
SET citus.propagate_set_commands TO 'local';

-- name: begin
BEGIN;

-- name: choose_a_tenant_for_this_transaction
-- From here on it is passed on, but only what is SET LOCAL.
SET LOCAL app.tenant = '1';

-- name: its_things_at_last
-- rows: 2
SELECT id, name FROM things ORDER BY id;

-- name: commit
COMMIT;

-- name: be_oneself
RESET ROLE;

-- name: take_its_rights
DROP OWNED BY case_reader;

-- name: forget_the_reader
DROP ROLE case_reader;

-- name: forget_its_password
DELETE FROM pg_dist_authinfo WHERE rolename = 'case_reader';
