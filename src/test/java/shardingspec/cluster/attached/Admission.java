package shardingspec.cluster.attached;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.Node;
import shardingspec.cluster.preflight.CitusCapability;
import shardingspec.sql.Database;
import shardingspec.sql.SqlFailedException;
import shardingspec.sql.SqlFailure;

/** Whether the servers that the settings name can carry the journey. Looks only, changes nothing. */
final class Admission {

    /** For servers that were started a moment ago. */
    private static final Duration START_BOUND = Duration.ofSeconds(5);

    private Admission() {}

    /** @throws ClusterStartException naming every node that is not fit, the settings that lead to it, and the mend */
    static void check(Map<NodeSettings, Node> nodes) {
        awaitAnswers(nodes);
        refuse(nodes, Admission::unreachable);
        refuse(nodes, Admission::unfit);
        refuseDuplicates(nodes);
    }

    private static void awaitAnswers(Map<NodeSettings, Node> nodes) {
        try {
            Awaitility.await("every node answers")
                    .atMost(START_BOUND)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> nodes.values().stream().noneMatch(Admission::mayBeStarting));
        } catch (ConditionTimeoutException e) {
            // The next look tells which node, and why.
            return;
        }
    }

    private static boolean mayBeStarting(Node node) {
        return failure(node)
                .filter(failure -> failure.sqlState().startsWith("08")
                        || failure.sqlState().equals("57P03"))
                .isPresent();
    }

    private static void refuse(
            Map<NodeSettings, Node> nodes, java.util.function.BiFunction<NodeSettings, Node, Optional<String>> judge) {
        List<String> faults = new ArrayList<>();
        nodes.forEach(
                (settings, node) -> judge.apply(settings, node).ifPresent(fault -> faults.add(node + " " + fault)));
        if (!faults.isEmpty()) {
            throw new ClusterStartException("The cluster that the settings name cannot be used:\n"
                    + String.join("\n", faults).indent(2).stripTrailing());
        }
    }

    private static Optional<String> unreachable(NodeSettings settings, Node node) {
        return failure(node).map(failure -> switch (failure.sqlState()) {
            case "28P01", "28000" ->
                "refuses the login of " + node.login().user()
                        + ". Set POSTGRES_USER and POSTGRES_PASSWORD to what it was " + "created with ("
                        + failure.message() + ")";
            case "3D000" ->
                "has no database \"" + node.login().database() + "\". Create it on every node, or name another with "
                        + "POSTGRES_DB";
            default ->
                "does not answer. Start it (docker compose up -d --wait), or correct " + settings.host() + " and "
                        + settings.port() + " (" + failure.message() + ")";
        });
    }

    private static Optional<String> unfit(NodeSettings settings, Node node) {
        if (new Database(node)
                .value("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                .equals("f")) {
            return Optional.of("knows " + node.login().user() + " as no superuser, and Citus is set up by one: "
                    + "set POSTGRES_USER");
        }
        return CitusCapability.of(node)
                .obstacle()
                .map(obstacle -> obstacle + ". See src/main/resources/postgresql/citus.conf for what a node needs");
    }

    /** Two settings that lead to one server are easily written, and lead to puzzling failures much later. */
    private static void refuseDuplicates(Map<NodeSettings, Node> nodes) {
        Map<String, NodeSettings> servers = new HashMap<>();
        nodes.forEach((settings, node) -> {
            String server = new Database(node)
                    .value("SELECT system_identifier || ' ' || pg_postmaster_start_time() FROM pg_control_system()");
            NodeSettings other = servers.put(server, settings);
            if (other != null) {
                throw new ClusterStartException(settings.name() + " and " + other.name()
                        + " are one and the same server. Correct " + settings.host() + " and " + settings.port()
                        + ", or "
                        + other.host() + " and " + other.port());
            }
        });
    }

    private static Optional<SqlFailure> failure(Node node) {
        try {
            new Database(node).value("SELECT 1");
            return Optional.empty();
        } catch (SqlFailedException e) {
            return Optional.of(e.failure());
        }
    }
}
