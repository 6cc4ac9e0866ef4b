package shardingspec.invariant;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shardingspec.catalog.DatabaseObjects;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.sql.Session;
import shardingspec.subject.Subject;

/**
 * What must be known of a journey to judge it.
 *
 * @param application a session of an application on the coordinator, whose connections to the workers are kept
 * @param running coordinator and workers whose servers were not stopped
 * @param baseline what was in the database of a node when the baseline was noted; empty before
 */
public record Situation(
        Cluster cluster,
        Subject subject,
        Session application,
        List<Node> running,
        Function<Node, Optional<DatabaseObjects>> baseline) {

    public Situation {
        running = List.copyOf(running);
    }
}
