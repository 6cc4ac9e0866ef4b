package shardingspec.catalog;

/** What Citus calls the type of a table, in {@code citus_tables}; a regular table is not listed there. */
public enum TableKind {
    DISTRIBUTED,
    REFERENCE,
    LOCAL,
    SCHEMA
}
