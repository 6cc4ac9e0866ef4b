package shardingspec.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shardingspec.cluster.Cluster;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;

/**
 * What the run ran on.
 *
 * @param values by name
 * @param settings those of the servers that differ from stock: name, stock value, value, why
 */
public record Environment(Map<String, String> values, List<List<String>> settings) {

    private static final String CITUS = "Citus";
    private static final String NO_CITUS = "none, the servers are plain PostgreSQL";

    public static final Environment NONE = new Environment(Map.of(), List.of());

    public Environment {
        values = new TreeMap<>(values);
        settings = List.copyOf(settings);
    }

    /** @param chosen why it is this provider; empty if the settings name it */
    public static Environment read(Cluster cluster, String chosen) {
        Database coordinator = new Database(cluster.coordinator());
        Map<String, String> values = new TreeMap<>();
        values.put("PostgreSQL", coordinator.value("SHOW server_version"));
        values.put(CITUS, cluster.hasCitus() ? citusVersion(coordinator) : NO_CITUS);
        values.put("Cluster provider", cluster.provider());
        values.put("Cluster provider, why", chosen.isEmpty() ? "the setting CLUSTER names it" : chosen);
        values.put("Java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        values.put("Operating system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        values.put("Processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        List<List<String>> settings = settings(coordinator);
        settings.forEach(setting ->
                values.put("Setting " + setting.get(0), setting.get(2) + " (stock: " + setting.get(1) + ")"));
        return new Environment(values, settings);
    }

    /** Of the preloaded library: the catalogs only know the extension's version, 12.1-1, and no minor of it. */
    private static String citusVersion(Database coordinator) {
        return coordinator.value("SHOW citus.version");
    }

    private static List<List<String>> settings(Database coordinator) {
        Map<String, String> reasons = SettingReasons.read();
        Rows rows = coordinator.rows(
                "SELECT name, coalesce(boot_val, '') AS stock, setting || coalesce(' ' || unit, '') AS value "
                        + "FROM pg_settings WHERE setting IS DISTINCT FROM boot_val AND name IN ('"
                        + String.join("', '", reasons.keySet())
                        + "') ORDER BY name");
        List<List<String>> settings = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String name = rows.value(row, "name");
            settings.add(
                    List.of(name, rows.value(row, "stock"), rows.value(row, "value"), reasons.getOrDefault(name, "")));
        }
        return settings;
    }

    public String executor() {
        String server = System.getenv("CI") == null ? "this machine" : "continuous integration";
        return "{\"name\": \"Maven on " + server + "\", \"type\": \"maven\", \"buildName\": \"sharding-spec on "
                + values.getOrDefault("Cluster provider", "no cluster") + "\"}";
    }

    public String provider() {
        return values.getOrDefault("Cluster provider", "none");
    }

    /** {@code PostgreSQL 15.20, Citus 12.1.12}. */
    public String versions() {
        String citus = values.getOrDefault(CITUS, "unknown");
        return "PostgreSQL " + values.getOrDefault("PostgreSQL", "unknown")
                + (citus.equals(NO_CITUS) ? ", no Citus" : ", Citus " + citus);
    }
}
