package shardingspec.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.node.Login;
import shardingspec.node.Node;

/** Which scripts a step runs: found by taking it on paper. Scripts that it only attempts do not count. */
final class StepScripts implements Stage {

    private final List<String> scripts = new ArrayList<>();

    private StepScripts() {}

    /** Folder and file, in the order in which they are first run. */
    static List<String> of(Step step) {
        StepScripts stage = new StepScripts();
        step.take(stage);
        return stage.scripts.stream().distinct().toList();
    }

    @Override
    public Cluster cluster() {
        return new PaperCluster();
    }

    @Override
    public void run(String script) {
        scripts.add(script);
    }

    @Override
    public void runOn(Node node, String script) {
        scripts.add(script);
    }

    @Override
    public void runOn(Node node, String script, Map<String, String> variables) {
        scripts.add(script);
    }

    @Override
    public void runAlsoOnOracle(String script) {
        scripts.add(script);
    }

    @Override
    public void attempt(Attempt attempt, String script) {}

    @Override
    public void runUnderLoad(String script) {
        scripts.add(script);
    }

    @Override
    public void runUnderLoadByHand(String script, String statement) {
        scripts.add(script);
    }

    @Override
    public void runDuringLockWait(String script) {
        scripts.add(script);
    }

    @Override
    public void rememberBaseline() {}

    @Override
    public void stopWorkers() {}

    /** Nodes to name, and nothing behind them. */
    private static final class PaperCluster implements Cluster {

        @Override
        public String provider() {
            return "paper";
        }

        @Override
        public boolean hasCitus() {
            return true;
        }

        @Override
        public Node coordinator() {
            return node(Node.COORDINATOR);
        }

        @Override
        public List<Node> workers() {
            return Stream.of("worker1", "worker2", "worker3").map(this::node).toList();
        }

        @Override
        public Node oracle() {
            return node(Node.ORACLE);
        }

        @Override
        public Node node(String name) {
            return new Node(name, name, 0, name, 0, new Login("", "", ""));
        }

        @Override
        public boolean controlsServers() {
            return false;
        }

        @Override
        public void stop(Node node) {}

        @Override
        public Node start(Node node) {
            return node;
        }

        @Override
        public String log(Node node) {
            return "";
        }

        @Override
        public void close() {}
    }
}
