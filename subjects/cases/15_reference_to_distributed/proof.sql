-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: copy_kinds_as_they_are
-- refused
-- says: foreign keys from reference tables and local tables to distributed tables are not supported
SELECT create_reference_table('kinds');

-- name: drop_foreign_key
ALTER TABLE kinds DROP CONSTRAINT kinds_best_fkey;

-- name: copy_kinds_to_every_node
SELECT create_reference_table('kinds');

-- name: add_it_again
-- It is the direction that is refused, not the order of the statements.
-- refused
-- says: foreign keys from reference tables and local tables to distributed tables are not supported
ALTER TABLE kinds ADD CONSTRAINT kinds_best_fkey
    FOREIGN KEY (best_tenant_id, best_id) REFERENCES things (tenant_id, id);

-- name: kinds_whose_best_is_gone
-- From now on the application looks for itself.
-- rows: 0
SELECT code FROM kinds
WHERE best_id IS NOT NULL AND (best_tenant_id, best_id) NOT IN (SELECT tenant_id, id FROM things)
ORDER BY code;
