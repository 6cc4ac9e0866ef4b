package shardingspec.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Session;

/** What the steps of sharding by hand have in common: which partition is made where, and how to see who is asked. */
final class ByHand {

    static final String SCHEMA = "by_hand";
    static final int PARTITIONS = 4;
    static final int MOVED_PARTITION = 2;
    static final String CREATE_PARTITION = "by_hand/70_create_partition.sql";

    private ByHand() {}

    /** Partitions 0 and 2 on worker1, 1 and 3 on worker2. */
    static void createPartitions(Stage stage) {
        IntStream.range(0, PARTITIONS)
                .forEach(partition -> createPartition(stage, stage.cluster().worker(1 + partition % 2), partition));
    }

    static void createPartition(Stage stage, Node worker, int partition) {
        stage.runOn(worker, CREATE_PARTITION, Map.of("partition", String.valueOf(partition)));
    }

    /** The workers with a transaction of postgres_fdw while a session of its own runs a query and has not ended it. */
    static List<String> serversAskedBy(String sql, Node coordinator, List<Node> workers) {
        try (Session session = Session.open(coordinator)) {
            session.require("SET search_path TO " + SCHEMA + ", public");
            session.require("BEGIN");
            session.require(sql);
            List<String> asked = workers.stream()
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
