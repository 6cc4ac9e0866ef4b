package shardingspec.cluster;

import java.util.List;
import java.util.stream.Stream;
import shardingspec.node.Node;

/**
 * Five PostgreSQL servers: a coordinator, three workers, and the oracle, which never sees Citus and is told every write.
 *
 * <p>When a provider hands a cluster out, every node answers {@code SELECT 1}, has an empty database and no extension but
 * plpgsql. Unless it is the oracle, it has the library of Citus preloaded if {@link #hasCitus()}. Nobody gets in without the
 * right password.
 */
public interface Cluster extends AutoCloseable {

    /** Which provider started it: {@code compose}, {@code local}, {@code attached} or {@code embedded}. */
    String provider();

    /** Whether coordinator and workers carry Citus; without it they are plain PostgreSQL, and nothing emulates it. */
    boolean hasCitus();

    Node coordinator();

    /** worker1 to worker3, in order. */
    List<Node> workers();

    /** A plain PostgreSQL with the same login. */
    Node oracle();

    /** Whether {@link #stop(Node)} and {@link #start(Node)} are this provider's to do. */
    boolean controlsServers();

    /**
     * Stops a server and keeps its data. When this returns, the server no longer accepts connections.
     *
     * @throws UnsupportedOperationException unless {@link #controlsServers()}
     */
    void stop(Node node);

    /**
     * Starts a stopped server again. When this returns, it answers queries; its published port may be another one, so use
     * the node returned.
     *
     * @throws UnsupportedOperationException unless {@link #controlsServers()}
     */
    Node start(Node node);

    /** The newest lines of the server's log, for a failure message; empty where the provider has none. */
    String log(Node node);

    /** Stops and removes everything that the provider made. Closing twice is harmless. */
    @Override
    void close();

    default Node worker(int number) {
        return workers().get(number - 1);
    }

    /** @throws IllegalArgumentException if there is no node of that name among coordinator and workers */
    default Node node(String name) {
        return nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no node named " + name));
    }

    /** Coordinator and workers. */
    default List<Node> nodes() {
        return Stream.concat(Stream.of(coordinator()), workers().stream()).toList();
    }
}
