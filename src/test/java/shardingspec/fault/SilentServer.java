package shardingspec.fault;

import java.time.Duration;
import org.awaitility.Awaitility;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.Isolation;
import shardingspec.node.Node;

/**
 * A server that nobody hears of for ten seconds: taken from the network, where the provider can do that, else frozen. Its
 * connections stay open.
 */
public record SilentServer(Who who) implements Fault {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Override
    public String words() {
        return who.words() + " is silent for " + SILENCE.toSeconds() + " s";
    }

    /** The length is the fault: nothing in the catalogs could tell when it is over. */
    @Override
    public void strike(Cluster cluster) {
        Node node = who.in(cluster);
        cluster.control().orElseThrow().isolation().ifPresentOrElse(isolation -> cutOff(isolation, node), () -> {
            cluster.control().orElseThrow().pause(node);
            silence();
            cluster.control().orElseThrow().resume(node);
        });
    }

    private static void cutOff(Isolation isolation, Node node) {
        isolation.cutOff(node);
        silence();
        isolation.reconnect(node);
    }

    private static void silence() {
        Awaitility.await("ten seconds of silence")
                .pollDelay(SILENCE)
                .atMost(SILENCE.multipliedBy(2))
                .until(() -> true);
    }
}
