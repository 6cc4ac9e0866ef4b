package shardingspec.journey;

import java.util.Map;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;

/** What a step can do. */
interface Stage {

    Cluster cluster();

    /** Runs a script on the coordinator. */
    void run(String script);

    void runOn(Node node, String script);

    /** @param variables psql variables of this run, besides those of the cluster */
    void runOn(Node node, String script, Map<String, String> variables);

    /** Runs a script that writes on the coordinator, and on the oracle too. */
    void runAlsoOnOracle(String script);

    /** Runs a script on the coordinator too early, whatever fails. */
    void attempt(Attempt attempt, String script);

    /** Runs a script on the coordinator while an application works on it and the progress is watched. */
    void runUnderLoad(String script);

    /**
     * Runs a script on the coordinator while an application works on the tables by hand.
     *
     * @param statement after which it goes on only when a write waits for the lock that the script holds
     */
    void runUnderLoadByHand(String script, String statement);

    /** Runs a script on the coordinator while one session waits for another. */
    void runDuringLockWait(String script);

    /** Notes the definition of the tables, all objects of every node, and the rows of every query, for later comparison. */
    void rememberBaseline();

    /** Stops the workers' servers, where the provider may. */
    void stopWorkers();
}
