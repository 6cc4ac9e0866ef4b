package shardingspec.subject.assess;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.Session;
import shardingspec.sql.SqlText;
import shardingspec.subject.folder.SubjectException;

/** Reads what the application writes: to which table, and values of which columns it takes. */
final class WriteReader {

    private final Catalog catalog;
    private final Layout layout;
    private final Session session;

    WriteReader(Catalog catalog, Layout layout, Session session) {
        this.catalog = catalog;
        this.layout = layout;
        this.session = session;
    }

    /** @throws SubjectException if it takes a value of no column, or plain PostgreSQL does not understand it */
    UserWrite read(ScriptStatement statement) {
        List<String> words = SqlText.words(statement.sql()).stream()
                .map(word -> word.startsWith("\"") ? word.replace("\"", "") : word.toLowerCase(Locale.ROOT))
                .toList();
        UserWrite.Kind kind =
                switch (words.get(0)) {
                    case "insert" -> UserWrite.Kind.INSERT;
                    case "update" -> UserWrite.Kind.UPDATE;
                    case "delete" -> UserWrite.Kind.DELETE;
                    default -> UserWrite.Kind.OTHER;
                };
        Table table = words.stream()
                .flatMap(word ->
                        catalog.tables().stream().filter(one -> one.name().equals(word)))
                .findFirst()
                .orElseThrow(() -> wrong(statement, "it names no table of the schema"));
        UserWrite write =
                new UserWrite(statement.name(), statement.sql(), kind, table.qualified(), unfit(kind, words, table));
        requireColumns(statement, write, table);
        return write;
    }

    private static Optional<String> unfit(UserWrite.Kind kind, List<String> words, Table table) {
        if (kind == UserWrite.Kind.OTHER) {
            return Optional.of("it begins with " + words.get(0).toUpperCase(Locale.ROOT));
        }
        if (words.contains("returning")) {
            return Optional.of("it has a RETURNING of its own");
        }
        if (!table.triggers().isEmpty() || !table.rules().isEmpty()) {
            return Optional.of("what triggers and rules of " + table.qualified() + " do beside it cannot be told");
        }
        return table.primaryKey().isPresent()
                ? Optional.empty()
                : Optional.of(table.qualified() + " has no primary key, so that its rows cannot be told apart");
    }

    private void requireColumns(ScriptStatement statement, UserWrite write, Table table) {
        Map<String, String> types =
                table.columns().stream().collect(Collectors.toMap(Column::name, Column::type, (one, other) -> one));
        boolean asSharded = false;
        for (String parameter : write.parameters()) {
            boolean comes = layout.find(table.qualified())
                    .filter(place -> place.backfill().isPresent())
                    .filter(place -> place.column().equals(parameter))
                    .isPresent();
            asSharded |= comes;
            if (!comes && !types.containsKey(parameter)) {
                throw wrong(
                        statement,
                        "it takes :" + parameter + ", but " + table.qualified() + " has the columns "
                                + String.join(
                                        ", ",
                                        table.columns().stream()
                                                .map(Column::name)
                                                .toList()));
            }
        }
        // One that names a column which the migration adds can be asked only then.
        if (!asSharded) {
            understand(statement, write, types);
        }
    }

    private void understand(ScriptStatement statement, UserWrite write, Map<String, String> types) {
        Map<String, String> nulls = write.parameters().stream()
                .collect(Collectors.toMap(Function.identity(), parameter -> "NULL::" + types.get(parameter)));
        session.run("EXPLAIN " + SqlText.interpolate(write.sql(), nulls))
                .failure()
                .ifPresent(failure -> {
                    throw wrong(statement, "plain PostgreSQL does not understand it: " + failure);
                });
    }

    private static SubjectException wrong(ScriptStatement statement, String what) {
        return new SubjectException("writes.sql, " + statement.name() + ": " + what + "\nStatement:\n"
                + statement.sql().indent(4).stripTrailing());
    }
}
