package shardingspec.fault;

import shardingspec.cluster.Cluster;
import shardingspec.sql.Database;

/** Every replication slot of the source is taken by somebody else. */
public record SlotsTaken() implements Fault {

    private static final String NAME = "taken_by_somebody_";

    @Override
    public String words() {
        return "every replication slot of the source is taken";
    }

    @Override
    public void prepare(Cluster cluster) {
        new Database(Who.SOURCE.in(cluster))
                .rows("SELECT pg_create_physical_replication_slot('" + NAME + "' || n) "
                        + "FROM generate_series(1, current_setting('max_replication_slots')::int "
                        + "- (SELECT count(*) FROM pg_replication_slots)::int) AS n");
    }

    @Override
    public void strike(Cluster cluster) {}

    @Override
    public void mend(Cluster cluster) {
        new Database(Who.SOURCE.in(cluster))
                .rows("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name LIKE '"
                        + NAME + "%'");
    }
}
