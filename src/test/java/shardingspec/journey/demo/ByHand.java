package shardingspec.journey.demo;

import java.util.ArrayList;
import java.util.List;
import shardingspec.catalog.Contents;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Action;
import shardingspec.journey.Journey;
import shardingspec.journey.Target;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Session;
import shardingspec.subject.Subject;
import shardingspec.workload.SurvivingRows;

/** What the steps of sharding by hand have in common: which partition is made where, and how to see who is asked. */
public final class ByHand {

    /** Where the tables by hand are. */
    public static final String SCHEMA = "by_hand";

    static final int MOVED_PARTITION = 2;
    private static final int PARTITIONS = 4;

    private ByHand() {}

    /** Partitions 0 and 2 on worker1, 1 and 3 on worker2; then what follows. */
    static List<Action> createPartitions(Action... next) {
        List<Action> actions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            actions.add(createPartition(Target.worker(1 + partition % 2), partition));
        }
        actions.addAll(List.of(next));
        return List.copyOf(actions);
    }

    static Action createPartition(Target worker, int partition) {
        return Action.run("by_hand/70_create_partition.sql").on(worker).with("partition", String.valueOf(partition));
    }

    /** What the tables by hand hold, through the coordinator; of the tables that were not sharded, the regular ones. */
    public static Contents contents(Cluster cluster, Subject subject) {
        return Contents.read(cluster.coordinator(), subject, SCHEMA);
    }

    /** What the tables by hand hold of all that an application wrote. */
    public static SurvivingRows survivingRows(Journey journey) {
        return journey.subject().workload().surviving(journey.cluster().coordinator(), SCHEMA);
    }

    /** The workers with a transaction of postgres_fdw while a session of its own runs a query and has not ended it. */
    public static List<String> serversAskedBy(String sql, Cluster cluster) {
        try (Session session = Session.open(cluster.coordinator())) {
            session.require("SET search_path TO " + SCHEMA + ", public");
            session.require("BEGIN");
            session.require(sql);
            List<String> asked = cluster.workers().stream()
                    .filter(worker -> !new Database(worker)
                            .rows("SELECT FROM pg_stat_activity WHERE datname = current_database() "
                                    + "AND application_name = 'postgres_fdw' AND state = 'idle in transaction'")
                            .isEmpty())
                    .map(Node::name)
                    .toList();
            session.require("ROLLBACK");
            return asked;
        }
    }
}
