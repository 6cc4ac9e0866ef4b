package shardingspec.generator.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.generator.tree.Attribute;
import shardingspec.generator.tree.Family;
import shardingspec.generator.tree.Relation;
import shardingspec.node.Node;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/** Reads what the tables of a schema are: anybody's, once they are sharded. */
public final class Relations {

    private static final int LITERALS = 8;

    private static final String TABLES = """
            SELECT c.oid::regclass::text AS name, CASE WHEN d.partmethod = 'h' THEN 'DISTRIBUTED'
                     WHEN d.partmethod = 'n' AND d.repmodel = 't' THEN 'REFERENCE'
                     WHEN d.partmethod = 'n' AND d.colocationid > 0 THEN 'SINGLE_SHARD'
                     ELSE 'LOCAL' END AS kind,
                   coalesce(column_to_column_name(d.logicalrelid, d.partkey), '') AS key,
                   coalesce(d.colocationid, 0) AS colocation,
                   coalesce((SELECT string_agg(quote_ident(a.attname), ' ') FROM pg_index i
                             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                             WHERE i.indrelid = c.oid AND i.indisprimary), '') AS primary_key
            FROM pg_class c LEFT JOIN pg_dist_partition d ON d.logicalrelid = c.oid
            WHERE c.relnamespace = '%s'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND NOT EXISTS (SELECT FROM pg_depend p WHERE p.objid = c.oid AND p.deptype = 'e')
            ORDER BY c.relname""";

    private static final String COLUMNS = """
            SELECT quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
            WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum""";

    private Relations() {}

    /** Those that both have, with the columns that both have and whose values can be compared. */
    public static List<Relation> read(String schema, Node coordinator, Node oracle) {
        try (Session cluster = Session.open(coordinator);
                Session plain = Session.open(oracle)) {
            Rows tables = cluster.rows(TABLES.formatted(schema));
            List<Relation> relations = new ArrayList<>();
            for (int row = 0; row < tables.size(); row++) {
                relation(tables, row, cluster, plain).ifPresent(relations::add);
            }
            return relations;
        }
    }

    private static Optional<Relation> relation(Rows tables, int row, Session cluster, Session plain) {
        String name = tables.value(row, "name");
        if (plain.rows("SELECT to_regclass('" + name.replace("'", "''") + "')").single() == null) {
            return Optional.empty();
        }
        Set<String> both = Set.copyOf(columns(name, plain).column("name"));
        Rows columns = columns(name, cluster);
        List<Attribute> attributes = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String attribute = columns.value(column, "name");
            if (both.contains(attribute)) {
                Family.of(columns.value(column, "type"))
                        .map(family -> new Attribute(attribute, family, literals(name, attribute, family, plain)))
                        .ifPresent(attributes::add);
            }
        }
        String key = tables.value(row, "primary_key");
        return attributes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Relation(
                        name,
                        Relation.Kind.valueOf(tables.value(row, "kind")),
                        tables.value(row, "key"),
                        Integer.parseInt(tables.value(row, "colocation")),
                        Arrays.stream(key.split(" "))
                                .filter(one -> !one.isEmpty())
                                .toList(),
                        attributes));
    }

    private static Rows columns(String table, Session session) {
        return session.rows(COLUMNS.formatted(table.replace("'", "''")));
    }

    /** The most frequent values. */
    private static List<String> literals(String table, String column, Family family, Session plain) {
        return plain
                .rows("SELECT CAST(" + column + " AS text) AS value FROM " + table + " WHERE " + column
                        + " IS NOT NULL GROUP BY " + column + " ORDER BY count(*) DESC, " + column + " LIMIT "
                        + LITERALS)
                .column("value")
                .stream()
                .map(family::literal)
                .toList();
    }

    /** For people: which tables there are, by kind. */
    public static String describe(List<Relation> relations) {
        return Stream.of(Relation.Kind.values())
                .map(kind -> relations.stream()
                        .filter(relation -> relation.kind() == kind)
                        .map(relation ->
                                relation.key().isEmpty() ? relation.name() : relation.name() + " by " + relation.key())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), names -> names.isEmpty() ? "" : kind.words() + ": " + names)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
