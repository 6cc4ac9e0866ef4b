package shardingspec.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ServerControl;
import shardingspec.cluster.StopStyle;
import shardingspec.node.Node;
import shardingspec.report.run.SettingReasons;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;

/** Puts the settings of {@code postgresql/citus.conf} back to what PostgreSQL and Citus have by themselves, and forth again. */
final class StockSettings {

    /** Without these there is no cluster, or no online move, to be measured. */
    static final Set<String> KEPT =
            Set.of("shared_preload_libraries", "password_encryption", "max_connections", "wal_level");

    private final Cluster cluster;
    private final List<String> names;

    StockSettings(Cluster cluster) {
        this.cluster = cluster;
        this.names = SettingReasons.read().keySet().stream()
                .filter(name -> !KEPT.contains(name))
                .sorted()
                .toList();
    }

    List<String> names() {
        return names;
    }

    /** Restarts every node with stock settings. */
    void stock() {
        onEveryNode((name, value) -> "ALTER SYSTEM SET " + name + " = '" + value + "'");
        restart();
        requireStock();
    }

    /** Restarts every node with ours. */
    void ours() {
        onEveryNode((name, value) -> "ALTER SYSTEM RESET " + name);
        restart();
    }

    private void onEveryNode(BiFunction<String, String, String> command) {
        for (Node node : cluster.nodes()) {
            Database database = new Database(node);
            stockValues(database).forEach((name, value) -> database.execute(command.apply(name, value)));
        }
    }

    private Map<String, String> stockValues(Database database) {
        Rows rows = database.rows("SELECT name, boot_val FROM pg_settings WHERE name IN ('" + String.join("', '", names)
                + "') ORDER BY name");
        Map<String, String> values = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            values.put(rows.value(row, "name"), rows.value(row, "boot_val"));
        }
        return values;
    }

    private void restart() {
        ServerControl control = cluster.control().orElseThrow();
        cluster.nodes().forEach(node -> control.stop(node, StopStyle.FAST));
        cluster.nodes().forEach(control::start);
    }

    private void requireStock() {
        for (Node node : cluster.nodes()) {
            List<String> others = new Database(node)
                    .rows("SELECT name FROM pg_settings WHERE setting <> boot_val AND name IN ('"
                            + String.join("', '", names) + "')")
                    .column("name");
            if (!others.isEmpty()) {
                throw new IllegalStateException(node + " still has other settings than the stock ones: " + others);
            }
        }
    }
}
