package shardingspec.cluster.attached;

import java.util.Optional;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.sql.Session;

/**
 * The oracle of an attached cluster: a second database on the coordinator's server, in which Citus is never created.
 */
final class OracleDatabase {

    private static final String SUFFIX = "_sharding_spec_oracle";

    private OracleDatabase() {}

    /** Recreates it: one that an interrupted run left behind is dropped. */
    static Node create(Session coordinator) {
        drop(coordinator);
        Node oracle = beside(coordinator.node());
        // From template0, as template1 may carry anything.
        coordinator.require("CREATE DATABASE " + quoted(oracle.login().database()) + " TEMPLATE template0");
        return oracle;
    }

    /** The one that an earlier run left, if it did. */
    static Optional<Node> find(Session coordinator) {
        Node oracle = beside(coordinator.node());
        return coordinator.rows("SELECT datname FROM pg_database").column("datname").stream()
                .filter(oracle.login().database()::equals)
                .findFirst()
                .map(name -> oracle);
    }

    private static Node beside(Node node) {
        Login login = new Login(
                node.login().user(), node.login().password(), node.login().database() + SUFFIX);
        return new Node(Node.ORACLE, node.host(), node.port(), node.nodeHost(), node.nodePort(), login);
    }

    static void drop(Session coordinator) {
        coordinator.require(
                "DROP DATABASE IF EXISTS " + quoted(coordinator.node().login().database() + SUFFIX) + " WITH (FORCE)");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
