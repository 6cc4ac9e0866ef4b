package shardingspec.sql;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A teaching script, as parsed from {@code src/main/resources/sql}.
 *
 * @param name folder and file, {@code setup/00_create_base_table.sql}
 * @param defaults the psql variables that the script sets itself where the caller does not
 */
public record Script(String name, Header header, Map<String, String> defaults, List<ScriptStatement> statements) {

    /**
     * The prose at the top of a script; the report's only source of it.
     *
     * @param nodes where to run it: {@code coordinator}, {@code workers}, {@code worker1} or {@code every node}
     */
    public record Header(String title, String idea, String why, String expect, String tryNext, String nodes) {}

    public Script {
        defaults = Map.copyOf(defaults);
        statements = List.copyOf(statements);
    }

    /** The part of the file name before the first underscore: {@code 00}, {@code 10a}. */
    public String number() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.substring(0, file.indexOf('_'));
    }

    /** @throws NoSuchElementException if no statement has this name */
    public ScriptStatement statement(String statementName) {
        return statements.stream()
                .filter(statement -> statement.name().equals(statementName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no statement \"" + statementName + "\" in " + name));
    }
}
