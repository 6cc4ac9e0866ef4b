package shardingspec.report;

import java.util.function.Consumer;
import shardingspec.cluster.Cluster;
import shardingspec.evidence.Evidence;

/** Where the evidence of a run goes. */
public final class Reports {

    private Reports() {}

    public static Consumer<Evidence> ofRun(Cluster cluster) {
        ConsoleReport console = new ConsoleReport();
        console.started(cluster);
        return console;
    }
}
