package shardingspec.catalog;

/**
 * A table that Citus knows.
 *
 * @param distributionColumn {@code <none>} except in a distributed table
 */
public record CitusTable(String name, TableKind kind, String distributionColumn, int colocationGroup, int shardCount) {}
