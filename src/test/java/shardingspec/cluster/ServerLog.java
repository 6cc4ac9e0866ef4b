package shardingspec.cluster;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shardingspec.node.Node;

/** The output of a server or of a program of PostgreSQL, which tells among many lines why it gave up. */
public final class ServerLog {

    private static final Pattern FATAL = Pattern.compile("(FATAL|PANIC): +");
    private static final Pattern ERROR = Pattern.compile("(?i)\\b(ERROR|cannot|could not): *");
    private static final int SHOWN = 40;

    private ServerLog() {}

    /** The line that says why: the first that is fatal, else the first error, else the last line. Empty if there is none. */
    public static String cause(String output) {
        List<String> lines =
                output.lines().filter(Predicate.not(String::isBlank)).toList();
        return lines.stream()
                .filter(line -> FATAL.matcher(line).find())
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> ERROR.matcher(line).find())
                        .findFirst())
                .or(() -> lines.isEmpty()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(lines.get(lines.size() - 1)))
                .orElse("")
                .strip();
    }

    /** The end of the output, indented below the sentence that it belongs to. */
    public static String tail(String output) {
        List<String> lines = output.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()))
                .indent(4)
                .stripTrailing();
    }

    /** That a server did not start, the cause in the first line, the log below. */
    public static ClusterStartException didNotStart(Node node, String log, Throwable cause) {
        String why = log.isBlank() ? String.valueOf(cause.getMessage()) : cause(log);
        return new ClusterStartException(node + " did not start: " + why + "\nIts log ends with:\n" + tail(log), cause);
    }
}
