package shardingspec.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shardingspec.node.Node;

/** The scripts as a reader runs them: with plain psql. */
final class Psql {

    private static final Path SCRIPTS = Path.of("src", "main", "resources", "sql");

    private final Path program;

    Psql(Path program) {
        this.program = program;
    }

    /** Runs a script. What it marks as refused fails, and psql goes on, as it does by default. */
    void script(String name, Node node, Map<String, String> variables) {
        List<String> arguments = new ArrayList<>(List.of("-X", "-q"));
        new TreeMap<>(variables).forEach((variable, value) -> arguments.addAll(List.of("-v", variable + "=" + value)));
        arguments.addAll(List.of("-f", SCRIPTS.resolve(name).toString()));
        ClientProgram.run(program, node, arguments, "");
    }

    /** Runs commands, and stops at the first that fails. */
    void commands(List<String> commands, Node node) {
        ClientProgram.run(
                program, node, List.of("-X", "-q", "-v", "ON_ERROR_STOP=1"), String.join("\n", commands) + "\n");
    }
}
