package shardingspec.cluster;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shardingspec.node.Node;

/** The output of a server or of a program of PostgreSQL, which says among many lines why it gave up. */
public final class ServerLog {

    /** But for what a client gets that comes too early. */
    private static final Pattern FATAL = Pattern.compile("(FATAL|PANIC): ++(?!the database system is )");

    private static final Pattern ERROR = Pattern.compile("(?i)\\b(ERROR|cannot|could not): *");
    private static final int SHOWN = 40;

    private ServerLog() {}

    /**
     * The line that says why: the last that is fatal, else the first error, else the last line. Empty if there is none. What
     * was fatal before was so to a session, or to a start before the last.
     */
    public static String cause(String output) {
        List<String> lines =
                output.lines().filter(Predicate.not(String::isBlank)).toList();
        Optional<String> last = lines.stream().reduce((earlier, later) -> later);
        return lines.stream()
                .filter(line -> FATAL.matcher(line).find())
                .reduce((earlier, later) -> later)
                .or(() -> lines.stream()
                        .filter(line -> ERROR.matcher(line).find())
                        .findFirst())
                .or(() -> last)
                .orElse("")
                .strip();
    }

    /** The end of the output, where the cause of a failure stands. */
    public static String end(String output) {
        List<String> lines = output.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
    }

    /** As {@link #end}, indented below the sentence that it belongs to. */
    public static String tail(String output) {
        return end(output).indent(4).stripTrailing();
    }

    /** That a server did not start, the cause in the first line, the log below. */
    public static ClusterStartException didNotStart(Node node, String log, Throwable cause) {
        String why = log.isBlank() ? String.valueOf(cause.getMessage()) : cause(log);
        return new ClusterStartException(node + " did not start: " + why + "\nIts log ends with:\n" + tail(log), cause);
    }
}
