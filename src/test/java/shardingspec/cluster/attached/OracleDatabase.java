package shardingspec.cluster.attached;

import shardingspec.cluster.Node;
import shardingspec.settings.Login;
import shardingspec.sql.Session;

/**
 * The oracle of an attached cluster: a second database on the coordinator's server, in which Citus is never created.
 */
final class OracleDatabase {

    private static final String SUFFIX = "_sharding_spec_oracle";

    private OracleDatabase() {}

    /** Makes it anew: one that an interrupted run left behind is dropped. */
    static Node create(Session coordinator) {
        Node node = coordinator.node();
        Login login = new Login(
                node.login().user(), node.login().password(), node.login().database() + SUFFIX);
        drop(coordinator);
        // From template0, as template1 may carry anything.
        coordinator.require("CREATE DATABASE " + quoted(login.database()) + " TEMPLATE template0");
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
