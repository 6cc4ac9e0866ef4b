package shardingspec.subject;

/**
 * The busiest tenant: the one that is given a shard of its own.
 *
 * @param table the table of its rows that grows most
 * @param column that names the tenant in every distributed table
 * @param value of that column
 * @param hash the SQL of its hash, by the function with which Citus too hashes a value of that type
 */
public record Tenant(String table, String column, String value, String hash) {}
