package shardingspec.subject.assess;

/**
 * The way to Citus and back, as scripts to run with psql.
 *
 * @param sharding distributes the tables
 * @param unsharding brings them back as they were
 */
public record Migration(String sharding, String unsharding) {}
