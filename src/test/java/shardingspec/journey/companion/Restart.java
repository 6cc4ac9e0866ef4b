package shardingspec.journey.companion;

import shardingspec.cluster.Cluster;
import shardingspec.cluster.ServerControl;
import shardingspec.cluster.StopStyle;
import shardingspec.node.Node;
import shardingspec.sql.ScriptStatement;

/**
 * After one of its statements the script waits until a server was stopped, as by an operator, and has started again.
 *
 * @param statement after which it happens
 * @param worker number of the worker; 0 for the coordinator
 */
public record Restart(String statement, int worker) implements Companion {

    /** @throws IllegalStateException if the provider may not touch its servers */
    @Override
    public Running begin(Surroundings surroundings) {
        Cluster cluster = surroundings.cluster();
        ServerControl control = cluster.control()
                .orElseThrow(() -> new IllegalStateException(
                        "the servers of " + cluster.provider() + " cannot be started again by a journey"));
        return new Running() {
            @Override
            public void statementDone(ScriptStatement done) {
                if (done.name().equals(statement)) {
                    Node node = worker == 0 ? cluster.coordinator() : cluster.worker(worker);
                    control.stop(node, StopStyle.FAST);
                    control.start(node);
                }
            }

            @Override
            public void close() {}
        };
    }
}
