package shardingspec.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shardingspec.node.Node;
import shardingspec.sql.Outcome;
import shardingspec.sql.Session;
import shardingspec.subject.assess.Column;
import shardingspec.subject.assess.Table;

/** Compares the rows of a user's tables on two servers, by the columns that the user gave them. */
final class Contents {

    private static final int SHOWN = 3;

    private Contents() {}

    /** A line for each table that does not hold the same rows; none if all do. */
    static List<String> differences(List<Table> tables, Node here, Node plain) {
        List<String> differences = new ArrayList<>();
        try (Session cluster = Session.open(here);
                Session oracle = Session.open(plain)) {
            for (Table table : tables) {
                String expected = oracle.rows(fingerprint(table)).value(0, "fingerprint");
                Outcome outcome = cluster.run(fingerprint(table));
                if (outcome.failed()) {
                    differences.add(table.qualified() + " cannot be read: "
                            + outcome.failure().orElseThrow());
                } else if (!outcome.rows().value(0, "fingerprint").equals(expected)) {
                    differences.add(table.qualified() + ": " + outcome.rows().value(0, "fingerprint") + " instead of "
                            + expected + examples(table, cluster, oracle));
                }
            }
        }
        return List.copyOf(differences);
    }

    private static String fingerprint(Table table) {
        return "SELECT count(*) || ' rows, hash sum ' || coalesce(sum(hashtextextended(" + row(table)
                + ", 0)::numeric), 0) AS fingerprint FROM " + WritableTables.quoted(table);
    }

    private static String row(Table table) {
        return "ROW("
                + table.columns().stream()
                        .map(Column::name)
                        .map(WritableTables::quoted)
                        .collect(Collectors.joining(", "))
                + ")::text";
    }

    private static String examples(Table table, Session cluster, Session oracle) {
        String all = "SELECT " + row(table) + " AS line FROM " + WritableTables.quoted(table);
        List<String> here = new ArrayList<>(cluster.rows(all).column("line"));
        List<String> there = new ArrayList<>(oracle.rows(all).column("line"));
        List<String> missing = new ArrayList<>(there);
        here.forEach(missing::remove);
        List<String> more = new ArrayList<>(here);
        there.forEach(more::remove);
        return "\n  missing: " + missing.stream().limit(SHOWN).toList() + "\n  too much: "
                + more.stream().limit(SHOWN).toList();
    }
}
