package shardingspec.cluster;

import java.util.List;
import java.util.Optional;
import shardingspec.node.Node;

/**
 * Five PostgreSQL servers: a coordinator, three workers, and the oracle, which never sees Citus and gets every write too.
 *
 * <p>When a provider hands a cluster out, every node answers {@code SELECT 1}, has an empty database and no extension but
 * plpgsql. Unless it is the oracle, it has the library of Citus preloaded if {@link #hasCitus()}. Nobody gets in without the
 * right password, unless {@link #facts()} says otherwise.
 */
public interface Cluster extends AutoCloseable {

    /** Which provider started it: {@code compose}, {@code local}, {@code attached} or {@code embedded}. */
    String provider();

    /** Whether coordinator and workers carry Citus; without it they are plain PostgreSQL, and nothing emulates it. */
    boolean hasCitus();

    /** Where every server is at this moment. After a restart or a reconnection, a published port may be another one. */
    Topology topology();

    /** What can be done to the servers; empty if they are not this run's to touch. */
    Optional<ServerControl> control();

    /** What the servers lack that a lesson may need, as it was found when the cluster was handed out. */
    ServerFacts facts();

    /** The newest lines of the server's log, for a failure message; empty where the provider has none. */
    String log(Node node);

    /** Stops and removes everything that the provider made. Closing twice is harmless. */
    @Override
    void close();

    default Node coordinator() {
        return topology().coordinator();
    }

    /** worker1 to worker3, in order. */
    default List<Node> workers() {
        return topology().workers();
    }

    default Node worker(int number) {
        return workers().get(number - 1);
    }

    /** A plain PostgreSQL with the same login. */
    default Node oracle() {
        return topology().oracle();
    }

    /** Coordinator and workers. */
    default List<Node> nodes() {
        return topology().members();
    }

    /** @throws IllegalArgumentException if there is no node of that name */
    default Node node(String name) {
        return topology().node(name);
    }
}
