package shardingspec.cluster.preflight;

import java.util.Optional;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Session;
import shardingspec.sql.SqlFailedException;
import shardingspec.sql.SqlFailure;

/**
 * Whether one node gets into another without a password. The first node itself tries, by dblink: which rule of pg_hba.conf
 * holds depends on where a connection comes from.
 */
final class PasswordlessLogin {

    /** sqlclient_unable_to_establish_sqlconnection: refused, or nobody there. */
    private static final String NOT_CONNECTED = "08001";

    private PasswordlessLogin() {}

    static boolean succeeds(Node from, Node to) {
        Optional<SqlFailure> failure = attempt(from, to);
        return failure.isEmpty() || (!failure.get().sqlState().equals(NOT_CONNECTED) && takesAnyPassword(to));
    }

    /** In a transaction that is rolled back, so that the extension is gone again. */
    private static Optional<SqlFailure> attempt(Node from, Node to) {
        try (Session session = Session.open(from)) {
            session.require("BEGIN");
            session.require("SET LOCAL citus.enable_ddl_propagation TO off");
            session.require("CREATE EXTENSION IF NOT EXISTS dblink");
            session.require("SELECT dblink_connect_u('sharding_spec_probe', " + literal(place(to)) + ")");
            session.require("SELECT dblink_disconnect('sharding_spec_probe')");
            session.require("ROLLBACK");
            return Optional.empty();
        } catch (SqlFailedException e) {
            return Optional.of(e.failure());
        }
    }

    private static String place(Node to) {
        return "host=" + value(to.nodeHost()) + " port=" + to.nodePort() + " dbname="
                + value(to.login().database()) + " user=" + value(to.login().user()) + " connect_timeout=5";
    }

    /** Where there is no dblink, what this machine meets has to do. */
    private static boolean takesAnyPassword(Node to) {
        Login wrong = new Login(
                to.login().user(), to.login().password() + "x", to.login().database());
        try {
            new Database(new Node(to.name(), to.host(), to.port(), to.nodeHost(), to.nodePort(), wrong))
                    .value("SELECT 1");
            return true;
        } catch (SqlFailedException e) {
            return false;
        }
    }

    private static String value(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
