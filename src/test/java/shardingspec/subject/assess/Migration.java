package shardingspec.subject.assess;

/**
 * The way to Citus and back, as scripts to run with psql.
 *
 * @param sharding distributes the tables
 * @param unsharding brings them back as they were
 * @param undistributing brings them back and changes nothing else, as after a migration of the user's own
 */
public record Migration(String sharding, String unsharding, String undistributing) {}
