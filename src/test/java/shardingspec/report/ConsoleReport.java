package shardingspec.report;

import java.util.function.Consumer;
import shardingspec.cluster.Cluster;
import shardingspec.evidence.Evidence;

/** Tells on the console what is happening. */
final class ConsoleReport implements Consumer<Evidence> {

    void started(Cluster cluster) {
        say("Cluster: " + cluster.provider() + ", " + cluster.nodes());
    }

    @Override
    public void accept(Evidence evidence) {
        if (evidence instanceof Evidence.StepTaken step) {
            say(step.phase() + " — " + step.title());
        } else if (evidence instanceof Evidence.Progressed progress) {
            say("    " + progress.message());
        } else if (evidence instanceof Evidence.Worked worked) {
            say("    meanwhile the application: " + worked.history().summary());
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
