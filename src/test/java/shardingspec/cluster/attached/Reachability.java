package shardingspec.cluster.attached;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.SqlFailedException;
import shardingspec.sql.SqlFailure;

/** Whether a server answers where the settings lead, and if not, what the settings may have got wrong. */
final class Reachability {

    private Reachability() {}

    /** What the server, or the attempt to connect, said; all nodes are asked side by side, as each may take its time. */
    static Map<NodeSettings, Optional<SqlFailure>> look(Map<NodeSettings, Node> nodes) {
        ExecutorService askers = Executors.newFixedThreadPool(nodes.size());
        try {
            Map<NodeSettings, CompletableFuture<Optional<SqlFailure>>> asked = new LinkedHashMap<>();
            nodes.forEach((settings, node) ->
                    asked.put(settings, CompletableFuture.supplyAsync(() -> failure(node), askers)));
            Map<NodeSettings, Optional<SqlFailure>> answers = new LinkedHashMap<>();
            asked.forEach((settings, answer) -> answers.put(settings, answer.join()));
            return answers;
        } finally {
            askers.shutdown();
        }
    }

    /** Whether to look again: a server that starts refuses connections first, then all logins. */
    static boolean mayBeStarting(SqlFailure failure) {
        return failure.sqlState().equals("57P03")
                || (failure.sqlState().startsWith("08") && !isUnknownHost(failure) && !isSilent(failure));
    }

    /** The rest of a sentence that begins with the node: what is wrong, and what to do. */
    static String fault(NodeSettings settings, Node node, SqlFailure failure) {
        String place = settings.host() + " and " + settings.port();
        return switch (failure.sqlState()) {
            case "28P01", "28000" ->
                "refuses the login of " + node.login().user()
                        + ": set POSTGRES_USER and POSTGRES_PASSWORD to what it was created with (" + failure.message()
                        + ")";
            case "3D000" ->
                "has no database \"" + node.login().database() + "\": create it on every node, or name another with "
                        + "POSTGRES_DB";
            case "57P03" -> "is still starting: wait, and try again (" + failure.message() + ")";
            default -> {
                if (isUnknownHost(failure)) {
                    yield "cannot be found: no host has that name, correct " + settings.host();
                }
                if (isRefused(failure)) {
                    yield "does not answer, nothing listens there: start it (docker compose up -d --wait), or correct "
                            + place;
                }
                yield "does not answer as PostgreSQL does: correct " + place
                        + ", which may be those of something else (" + failure.message() + ")";
            }
        };
    }

    private static Optional<SqlFailure> failure(Node node) {
        try {
            new Database(node).value("SELECT 1");
            return Optional.empty();
        } catch (SqlFailedException e) {
            return Optional.of(e.failure());
        }
    }

    private static boolean isUnknownHost(SqlFailure failure) {
        return failure.message().contains("UnknownHostException");
    }

    private static boolean isRefused(SqlFailure failure) {
        return failure.message().contains("refused");
    }

    private static boolean isSilent(SqlFailure failure) {
        return failure.message().contains("timed out");
    }
}
