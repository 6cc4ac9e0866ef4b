package shardingspec.report.narrative;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import shardingspec.plan.QueryPlan;
import shardingspec.report.picture.Scene;

/**
 * How values are told: as this run saw them, or so that two runs on the same versions tell the same. The stable wording
 * leaves out times, sizes, connection numbers and how much the background had left to clean up, and calls every node by its
 * name on PostgreSQL's own port.
 */
public final class Wording {

    static final String LEFT_OUT = "…";

    /** Columns whose values depend on the moment: times, counts of a period, what is open. */
    private static final String OF_THE_MOMENT = ".*_ms|recent_.*|open_.*";

    /** Columns that depend on the moment for tables that an application writes to. */
    private static final String OF_WHAT_WAS_WRITTEN = "last_value|highest_id";

    /** Columns by which the order differs from run to run. Not so counts of a period: the busiest comes first in any. */
    private static final String OF_NO_ORDER = ".*node_?port|.*_ms|open_.*";

    private final boolean exact;
    private final Scene scene;

    private Wording(boolean exact, Scene scene) {
        this.exact = exact;
        this.scene = scene;
    }

    public static Wording exact(Scene scene) {
        return new Wording(true, scene);
    }

    public static Wording stable(Scene scene) {
        return new Wording(false, scene);
    }

    boolean isExact() {
        return exact;
    }

    String time(Duration duration) {
        return exact ? String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6) : LEFT_OUT;
    }

    QueryPlan plan(QueryPlan plan) {
        return exact
                ? plan
                : new QueryPlan(
                        plan.sql(),
                        plan.taskCount(),
                        plan.tasks(),
                        plan.subplans(),
                        plan.mapMergeJobs(),
                        plan.coordinatorScans(),
                        "",
                        Duration.ZERO,
                        Duration.ZERO,
                        "");
    }

    String text(String text) {
        if (exact) {
            return text;
        }
        String stable = text;
        for (Map.Entry<String, String> node : scene.names().entrySet()) {
            int colon = node.getKey().lastIndexOf(':');
            String host = node.getKey().substring(0, colon);
            String port = node.getKey().substring(colon + 1);
            stable = stable.replace(node.getKey(), node.getValue() + ":5432")
                    .replace("'" + host + "', " + port, "'" + node.getValue() + "', 5432")
                    .replace("host '" + host + "', port '" + port + "'", "host '" + node.getValue() + "', port '5432'")
                    .replaceAll(
                            "'" + Pattern.quote(host) + "'( AND (\\w+\\.)?nodeport = )" + port + "\\b",
                            "'" + node.getValue() + "'$15432")
                    .replace("\"" + host + "\", port " + port, "\"" + node.getValue() + "\", port 5432")
                    .replace("host=" + host + " port=" + port, "host=" + node.getValue() + " port=5432");
        }
        return stable.replaceAll("citus_\\d+_\\d+_\\d+_\\d+", "citus_" + LEFT_OUT)
                .replaceAll("connectionId: \\d+", "connectionId: " + LEFT_OUT)
                .replaceAll("Query Identifier: -?\\d+", "Query Identifier: " + LEFT_OUT)
                .replaceAll("cleaned up \\d+ orphaned", "cleaned up " + LEFT_OUT + " orphaned")
                .replaceAll("gpid=\\d+", "gpid=" + LEFT_OUT)
                .replaceAll("pg_temp_\\d+", "pg_temp_" + LEFT_OUT)
                .replaceAll("\\b\\d+(\\.\\d+)? ?(ms|bytes|kB|MB)\\b", LEFT_OUT + " $2");
    }

    /** Rows of an answer; where they name a node by host and port, the stable wording names it. */
    List<List<String>> rows(List<String> columns, List<List<String>> rows) {
        if (exact) {
            return rows;
        }
        List<List<String>> stable = rows.stream().map(row -> row(columns, row)).toList();
        // What was sorted by port or by time comes in another order in every run.
        return columns.stream().anyMatch(column -> column.matches(OF_NO_ORDER))
                ? stable.stream().sorted(Comparator.comparing(Object::toString)).toList()
                : stable;
    }

    private boolean isWrittenTo(List<String> columns, List<String> row) {
        int table = columns.indexOf("table_name");
        return table < 0 || scene.distributed().contains(row.get(table));
    }

    private List<String> row(List<String> columns, List<String> row) {
        List<String> stable = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            String column = columns.get(index);
            int port = columns.indexOf(column.replace("name", "port"));
            int host = columns.indexOf(column.replace("port", "name"));
            if (column.matches(".*node_?name") && port >= 0) {
                stable.add(scene.nameOf(row.get(index) + ":" + row.get(port)));
            } else if (column.matches(".*node_?port") && host >= 0) {
                stable.add("5432");
            } else if (column.matches(OF_THE_MOMENT)
                    || (column.matches(OF_WHAT_WAS_WRITTEN) && isWrittenTo(columns, row))) {
                stable.add(LEFT_OUT);
            } else {
                stable.add(text(row.get(index)));
            }
        }
        return stable;
    }
}
