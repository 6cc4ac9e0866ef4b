package shardingspec.subject.rows;

import java.util.Optional;
import shardingspec.subject.assess.Table;

/** Names and values as SQL writes them. */
final class Sql {

    private Sql() {}

    static String name(Table table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String literal(Optional<String> value, String type) {
        return value.map(text -> text(text) + "::" + type).orElse("NULL");
    }
}
