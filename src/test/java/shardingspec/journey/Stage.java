package shardingspec.journey;

import shardingspec.cluster.Cluster;
import shardingspec.cluster.Node;

/** What a step can do. */
interface Stage {

    Cluster cluster();

    /** Runs a script on the coordinator. */
    void run(String script);

    void runOn(Node node, String script);

    /** Runs a script that writes on the coordinator, and on the oracle too. */
    void runAlsoOnOracle(String script);

    /** Runs a script on the coordinator too early, whatever fails. */
    void attempt(Attempt attempt, String script);

    /** Runs a script on the coordinator while an application works on it and the progress is watched. */
    void runUnderLoad(String script);

    /** Runs a script on the coordinator while one session waits for another. */
    void runDuringLockWait(String script);

    /** Notes the definition of the tables, and the rows of every query, for later comparison. */
    void rememberBaseline();

    /** Stops the workers' servers, where the provider may. */
    void stopWorkers();
}
