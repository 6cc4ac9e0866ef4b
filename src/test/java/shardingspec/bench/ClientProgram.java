package shardingspec.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shardingspec.cluster.process.Commands;
import shardingspec.node.Node;

/** Runs psql or pgbench against a node to its end. Passwords go by the environment, which no list of processes shows. */
final class ClientProgram {

    /** Above the longest that a benchmark asks for: seeding ten million orders. */
    private static final int BOUND_SECONDS = 7_200;

    private ClientProgram() {}

    /**
     * What it printed.
     *
     * @param input to read
     * @throws IllegalStateException with what it printed, if it fails
     */
    static String run(Path program, Node node, List<String> arguments, String input) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("-h", node.host(), "-p", String.valueOf(node.port())));
        command.addAll(List.of("-U", node.login().user()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment()
                .putAll(Map.of(
                        "PGPASSWORD", node.login().password(),
                        "PGDATABASE", node.login().database(),
                        "POSTGRES_PASSWORD", node.login().password()));
        try {
            Commands.Result result = Commands.run(builder, input, BOUND_SECONDS);
            if (!result.succeeded()) {
                throw new IllegalStateException(
                        program + " on " + node + " failed with status " + result.status() + ":\n" + result.output());
            }
            return result.output();
        } catch (IOException e) {
            throw new UncheckedIOException(program + " cannot be run", e);
        }
    }
}
