package shardingspec.cluster.preflight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.SqlFailedException;

/**
 * Whether a running server can become a Citus node: a wrong image or a half-configured server is refused before the
 * journey starts, instead of by a spec in the middle of it.
 *
 * @param preloaded the value of {@code shared_preload_libraries}
 * @param walLevel the value of {@code wal_level}
 * @param installed whether there is an extension citus to create
 * @param extensions what the database carries, apart from plpgsql
 * @param superuser whether the login is one
 * @param outputPluginSetting whether it knows {@code output_plugin_libraries}
 * @param tls whether it offers TLS
 */
public record CitusCapability(
        String preloaded,
        String walLevel,
        boolean installed,
        List<String> extensions,
        boolean superuser,
        boolean outputPluginSetting,
        boolean tls) {

    public CitusCapability {
        extensions = List.copyOf(extensions);
    }

    /** @throws SqlFailedException if the node does not answer */
    public static CitusCapability of(Node node) {
        Rows rows = new Database(node).rows("""
                SELECT current_setting('shared_preload_libraries') AS preloaded,
                       current_setting('wal_level') AS wal_level,
                       EXISTS (SELECT FROM pg_available_extensions WHERE name = 'citus') AS installed,
                       (SELECT coalesce(string_agg(extname, ',' ORDER BY extname), '')
                        FROM pg_extension WHERE extname <> 'plpgsql') AS extensions,
                       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
                       EXISTS (SELECT FROM pg_settings WHERE name = 'output_plugin_libraries') AS output_plugin,
                       current_setting('ssl') = 'on' AS tls
                """);
        return new CitusCapability(
                rows.value(0, "preloaded"),
                rows.value(0, "wal_level"),
                rows.value(0, "installed").equals("t"),
                split(rows.value(0, "extensions")),
                rows.value(0, "superuser").equals("t"),
                rows.value(0, "output_plugin").equals("t"),
                rows.value(0, "tls").equals("t"));
    }

    public boolean preloads(String library) {
        return split(preloaded).contains(library);
    }

    /** Whether the extension can be created there. */
    public boolean carriesCitus() {
        return installed && preloads("citus");
    }

    /** What the server lacks, as the rest of a sentence that begins with its name; empty if it can be a node. */
    public Optional<String> obstacle() {
        if (!installed) {
            return Optional.of("has no extension citus to create");
        }
        if (!preloads("citus")) {
            return Optional.of("does not preload Citus: shared_preload_libraries is '" + preloaded + "'");
        }
        if (!walLevel.equals("logical")) {
            return Optional.of("cannot move shards online: wal_level is " + walLevel + ", and has to be logical");
        }
        return Optional.empty();
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
