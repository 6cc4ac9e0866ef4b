package shardingspec.fault;

import shardingspec.cluster.Cluster;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;

/** The session that moves is ended, as an operator would: its statement, or the session itself. */
public enum EndedSession implements Fault {
    CANCELLED("pg_cancel_backend"),
    TERMINATED("pg_terminate_backend");

    private final String function;

    EndedSession(String function) {
        this.function = function;
    }

    @Override
    public String words() {
        return function + " of the session";
    }

    @Override
    public void strike(Cluster cluster) {
        Rows ended = new Database(cluster.coordinator())
                .rows("SELECT " + function + "(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' "
                        + "AND query LIKE '%citus_move_shard_placement%' AND pid <> pg_backend_pid()");
        if (ended.size() != 1) {
            throw new IllegalStateException(function + " was to end one session, but met " + ended.size());
        }
    }
}
