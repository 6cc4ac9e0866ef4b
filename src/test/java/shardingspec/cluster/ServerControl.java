package shardingspec.cluster;

import java.util.Optional;
import shardingspec.node.Node;

/**
 * What can be done to the servers of a cluster from outside, as an operator or a fault would do it. Data stay, whatever is
 * done. Servers are known by their names, so a {@link Node} from before a restart will do.
 */
public interface ServerControl {

    /** When this returns, the server has ended and refuses connections. One that is stopped already stays so. */
    void stop(Node node, StopStyle style);

    /**
     * Starts a server that was stopped or killed. When this returns, it answers queries. Its published port may be another
     * one: use the node returned, or ask {@link Cluster#topology()} again.
     *
     * @throws ClusterStartException with its log, if it does not come up
     */
    Node start(Node node);

    /**
     * Starts a stopped server on the same data with other software, and from then on {@link #start} does too. That is how a
     * library is upgraded in place; nothing in the database changes by itself. The major version of PostgreSQL has to be
     * the one of the data.
     *
     * @param software of the same kind as {@link #software(Node)} answers
     * @throws ClusterStartException if there is no such software, or the server does not come up with it
     * @throws IllegalArgumentException if the node is the oracle, which is no part of an upgrade
     */
    Node startOn(Node node, String software);

    /** What a server runs from: the path of a {@code pg_config}, or the name of an image. */
    String software(Node node);

    /** Kills every process of a server at once, as a power failure does. When this returns, it refuses connections. */
    void kill(Node node);

    /** Freezes every process of a server. Its connections stay open and get no answer. */
    void pause(Node node);

    /** Lets a frozen server go on where it was. One that is not frozen, or was killed meanwhile, is left alone. */
    void resume(Node node);

    /** Whether a server can be taken from the network while it runs; empty where that would change the machine itself. */
    Optional<Isolation> isolation();

    /** Whether the writes of a server can be made to fail; empty where they cannot. */
    default Optional<DiskLimit> diskLimit() {
        return Optional.empty();
    }
}
