package shardingspec.sql;

import java.util.HashMap;
import java.util.Map;

/**
 * The psql variables that scripts run with. Secret ones reach the server, but no result, message or report: there they
 * show as asterisks.
 */
public record Variables(Map<String, String> open, Map<String, String> secret) {

    private static final String MASK = "********";

    public Variables {
        open = Map.copyOf(open);
        secret = Map.copyOf(secret);
    }

    /** These, and more that may be shown. */
    public Variables with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(open);
        all.putAll(more);
        return new Variables(all, secret);
    }

    /** A statement of the script as the server is sent it. */
    public String forServer(String sql, Script script) {
        return SqlText.interpolate(sql, with(script, secret));
    }

    /** The same statement as it may be shown. */
    public String forReader(String sql, Script script) {
        Map<String, String> masked = new HashMap<>();
        secret.keySet().forEach(name -> masked.put(name, MASK));
        return SqlText.interpolate(sql, with(script, masked));
    }

    /** A text in which a server may have repeated a secret. */
    public String masked(String text) {
        String masked = text;
        for (String value : secret.values()) {
            masked = value.isEmpty() ? masked : masked.replace(value, MASK);
        }
        return masked;
    }

    private Map<String, String> with(Script script, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(script.defaults());
        all.putAll(open);
        all.putAll(more);
        return all;
    }

    @Override
    public String toString() {
        return open.toString();
    }
}
