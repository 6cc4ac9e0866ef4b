package shardingspec.subject.assess;

/** What can stand in the way of a table, and of what. */
public enum ObstacleKind {
    UNIQUE_WITHOUT_KEY(Way.DISTRIBUTE, "a key without the distribution column"),
    UNIQUE_INDEX_WITHOUT_KEY(Way.DISTRIBUTE, "a unique index without the distribution column"),
    EXCLUSION_WITHOUT_KEY(Way.DISTRIBUTE, "an exclusion constraint without the distribution column"),
    FOREIGN_KEY_WITHOUT_TENANT(Way.DISTRIBUTE, "a foreign key without the distribution column"),
    FOREIGN_KEY_SETS_NULL(Way.DISTRIBUTE, "a foreign key that empties the distribution column"),
    FOREIGN_KEY_TO_LOCAL(Way.DISTRIBUTE, "a foreign key to a table that stays local"),
    FOREIGN_KEY_FROM_LOCAL(Way.DISTRIBUTE, "a foreign key from a table that stays local"),
    REFERENCE_TO_DISTRIBUTED(Way.DISTRIBUTE, "a foreign key from a reference table to a distributed one"),
    TRIGGER(Way.DISTRIBUTE, "a trigger"),
    RULE(Way.DISTRIBUTE, "a rule"),
    NARROW_IDENTITY(Way.DISTRIBUTE, "an identity column narrower than bigint"),
    NARROW_SEQUENCE(Way.DISTRIBUTE, "a serial narrower than bigint"),
    INHERITANCE(Way.DISTRIBUTE, "inheritance"),
    NO_TENANT_COLUMN(Way.DISTRIBUTE, "no column that names the tenant"),
    NULL_TENANT(Way.DISTRIBUTE, "rows without a tenant"),
    NULLABLE_TENANT(Way.DISTRIBUTE, "a distribution column that may be empty"),
    UPDATED_TENANT(Way.DISTRIBUTE, "a distribution column that is updated"),
    UNHASHABLE_TYPE(Way.DISTRIBUTE, "a distribution column that cannot be hashed"),
    OTHER_TYPE(Way.DISTRIBUTE, "a distribution column of another type than the tenants'"),
    ENTITY_REFERENCE(Way.DISTRIBUTE, "rows that refer to any table"),
    LARGE_OBJECT(Way.DISTRIBUTE, "large objects, which stay on the coordinator"),
    NO_REPLICA_IDENTITY(Way.MOVE, "no primary key or replica identity"),
    OWNER_WITHOUT_LOGIN(Way.MOVE, "an owner whom the nodes do not let in"),
    IDENTITY_COLUMN(Way.RETURN, "an identity column"),
    VIEW_REMADE(Way.RETURN, "a view that is made anew"),
    COMMENTS_LOST(Way.RETURN, "comments that are lost");

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

    ObstacleKind(Way way, String words) {
        this.way = way;
        this.words = words;
    }

    public Way way() {
        return way;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
