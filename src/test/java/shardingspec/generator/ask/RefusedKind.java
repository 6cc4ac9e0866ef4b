package shardingspec.generator.ask;

import shardingspec.sql.SqlFailure;

/**
 * Queries that the cluster does not answer, for one reason.
 *
 * @param sql the shortest of them
 */
public record RefusedKind(SqlFailure failure, int count, String sql) {}
