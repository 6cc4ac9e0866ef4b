package shardingspec.subject.assess;

import java.util.Optional;

/** What can stand in the way of a table, and of what. */
public enum ObstacleKind {
    UNIQUE_WITHOUT_KEY(Way.DISTRIBUTE, "a key without the distribution column", "01_unique_without_key"),
    UNIQUE_INDEX_WITHOUT_KEY(
            Way.DISTRIBUTE, "a unique index without the distribution column", "02_unique_index_without_key"),
    EXCLUSION_WITHOUT_KEY(
            Way.DISTRIBUTE, "an exclusion constraint without the distribution column", "03_exclusion_without_key"),
    FOREIGN_KEY_WITHOUT_TENANT(
            Way.DISTRIBUTE, "a foreign key without the distribution column", "05_foreign_key_without_tenant"),
    FOREIGN_KEY_SETS_NULL(
            Way.DISTRIBUTE, "a foreign key that empties the distribution column", "06_foreign_key_sets_null"),
    FOREIGN_KEY_CHANGES_TENANT(
            Way.DISTRIBUTE, "a foreign key that changes the distribution column", "32_foreign_key_changes_tenant"),
    CROSSES_TENANTS(Way.DISTRIBUTE, "rows that refer to rows of another tenant", "33_crosses_tenants"),
    FOREIGN_KEY_TO_LOCAL(Way.DISTRIBUTE, "a foreign key to a table that stays local", "04_foreign_key_to_local"),
    FOREIGN_KEY_FROM_LOCAL(Way.DISTRIBUTE, "a foreign key from a table that stays local", "16_foreign_key_from_local"),
    REFERENCE_TO_DISTRIBUTED(
            Way.DISTRIBUTE, "a foreign key from a reference table to a distributed one", "15_reference_to_distributed"),
    CIRCULAR_FOREIGN_KEYS(Way.DISTRIBUTE, "foreign keys in a circle", "28_circular_foreign_keys"),
    GLOBALLY_UNIQUE(Way.DISTRIBUTE, "a value that is unique over all tenants", "29_globally_unique"),
    TRIGGER(Way.DISTRIBUTE, "a trigger", "07_trigger"),
    RULE(Way.DISTRIBUTE, "a rule", "19_rule"),
    ROW_SECURITY_BY_SETTING(
            Way.DISTRIBUTE, "a policy that reads a setting of the session", "26_row_security_by_setting"),
    FUNCTION_IN_DEFAULT(Way.DISTRIBUTE, "a default that calls a function of one's own", "27_function_in_default"),
    NARROW_IDENTITY(Way.DISTRIBUTE, "an identity column narrower than bigint", "08_narrow_identity"),
    NARROW_SEQUENCE(Way.DISTRIBUTE, "a serial narrower than bigint", "18_narrow_sequence"),
    INHERITANCE(Way.DISTRIBUTE, "inheritance", "10_inheritance"),
    NO_TENANT_COLUMN(Way.DISTRIBUTE, "no column that names the tenant", "23_no_tenant_column"),
    NULL_TENANT(Way.DISTRIBUTE, "rows without a tenant", "11_null_tenant"),
    NULLABLE_TENANT(Way.DISTRIBUTE, "a distribution column that may be empty", "24_nullable_tenant"),
    UPDATED_TENANT(Way.DISTRIBUTE, "a distribution column that is updated", "12_updated_tenant"),
    UNHASHABLE_TYPE(Way.DISTRIBUTE, "a distribution column that cannot be hashed", "13_unhashable_type"),
    OTHER_TYPE(Way.DISTRIBUTE, "a distribution column of another type than the tenants'", "22_other_type"),
    ENTITY_REFERENCE(Way.DISTRIBUTE, "rows that refer to any table", ""),
    LARGE_OBJECT(Way.DISTRIBUTE, "large objects, which stay on the coordinator", "25_large_object"),
    NO_REPLICA_IDENTITY(Way.MOVE, "no primary key or replica identity", "09_no_replica_identity"),
    UNLOGGED(Way.MOVE, "an unlogged table", "30_unlogged"),
    OWNER_WITHOUT_LOGIN(Way.MOVE, "an owner whom the nodes do not let in", ""),
    IDENTITY_COLUMN(Way.RETURN, "an identity column", "20_identity_column"),
    MATERIALIZED_VIEW(Way.RETURN, "a materialized view that is made anew", "31_materialized_view"),
    VIEW_REMADE(Way.RETURN, "a view that is made anew", "17_view_remade"),
    COMMENTS_LOST(Way.RETURN, "comments that are lost", "21_comments_lost");

    /** Of what it is in the way. */
    public enum Way {
        DISTRIBUTE("Distributing"),
        MOVE("Moving online"),
        RETURN("Coming back");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        /** As the heading of a column. */
        public String title() {
            return title;
        }
    }

    private final Way way;
    private final String words;

    private final String proof;

    ObstacleKind(Way way, String words, String proof) {
        this.way = way;
        this.words = words;
        this.proof = proof;
    }

    public Way way() {
        return way;
    }

    /** The folder of {@code subjects/cases} in which Citus shows it; empty if no table alone shows it. */
    public Optional<String> proof() {
        return Optional.of(proof).filter(folder -> !folder.isEmpty());
    }

    /** For people. */
    public String words() {
        return words;
    }
}
