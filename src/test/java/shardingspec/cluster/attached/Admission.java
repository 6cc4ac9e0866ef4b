package shardingspec.cluster.attached;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.preflight.CitusCapability;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.SqlFailure;

/** Whether the servers that the settings name can carry the journey. Looks only, changes nothing. */
final class Admission {

    /** For servers that were started a moment ago. */
    private static final Duration START_BOUND = Duration.ofSeconds(5);

    private Admission() {}

    /** @throws ClusterStartException naming every node that is not fit, the settings that lead to it, and the fix */
    static void check(Map<NodeSettings, Node> nodes) {
        refuse(nodes, unreachable(nodes));
        Map<NodeSettings, String> unfit = new LinkedHashMap<>();
        nodes.forEach((settings, node) -> unfit(node).ifPresent(fault -> unfit.put(settings, fault)));
        refuse(nodes, unfit);
        refuseDuplicates(nodes);
    }

    private static Map<NodeSettings, String> unreachable(Map<NodeSettings, Node> nodes) {
        Map<NodeSettings, String> faults = new LinkedHashMap<>();
        awaitAnswers(nodes)
                .forEach((settings, answer) -> answer.ifPresent(failure -> faults.put(
                        settings, Reachability.fault(settings, Objects.requireNonNull(nodes.get(settings)), failure))));
        return faults;
    }

    private static Map<NodeSettings, Optional<SqlFailure>> awaitAnswers(Map<NodeSettings, Node> nodes) {
        try {
            return Awaitility.await("every node answers")
                    .atMost(START_BOUND)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    // So that a look is not given up half-way, to be begun again.
                    .pollInSameThread()
                    .until(() -> Reachability.look(nodes), answers -> answers.values().stream()
                            .flatMap(Optional::stream)
                            .noneMatch(Reachability::mayBeStarting));
        } catch (ConditionTimeoutException e) {
            // One more look tells which node, and why.
            return Reachability.look(nodes);
        }
    }

    private static void refuse(Map<NodeSettings, Node> nodes, Map<NodeSettings, String> faults) {
        if (!faults.isEmpty()) {
            // The first line has to carry the message: it is all that the build's summary shows.
            throw new ClusterStartException("The cluster that the settings name cannot be used: "
                    + faults.entrySet().stream()
                            .map(fault -> nodes.get(fault.getKey()) + " " + fault.getValue())
                            .collect(Collectors.joining("\n  ")));
        }
    }

    private static Optional<String> unfit(Node node) {
        CitusCapability capability = CitusCapability.of(node);
        if (!capability.superuser()) {
            return Optional.of("knows " + node.login().user() + " as no superuser, and Citus is set up by one: "
                    + "name a superuser with POSTGRES_USER");
        }
        return capability
                .obstacle()
                .map(obstacle -> obstacle + ". Install Citus there, give the server the settings of "
                        + "src/main/resources/postgresql/citus.conf, and start it again");
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
}
