package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/** Reads a {@link Catalog} from a server. */
final class CatalogReader {

    /** Between the parts of a list: no name has it. */
    private static final String APART = "\u001f";

    /** Every relation that no extension brought along and that is no part of PostgreSQL. */
    private static final String MADE = """
            WITH made AS (
                SELECT c.*, n.nspname, n.nspname || '.' || c.relname AS rel
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname !~ '^(pg_|information_schema$|citus|columnar)' AND NOT c.relispartition
                  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass
                                                            AND d.deptype = 'e')
            )
            """;

    private static final String TABLES = MADE + """
            SELECT nspname, relname, rel, relkind, relpersistence = 'u' AS unlogged,
                   relreplident = 'f' OR relkind = 'p'
                   OR EXISTS (SELECT FROM pg_index i WHERE i.indrelid = made.oid
                              AND CASE relreplident WHEN 'i' THEN i.indisreplident ELSE relreplident = 'd' AND i.indisprimary END)
                       AS identity,
                   (SELECT string_agg(inhrelid::regclass::text, E'\\x1f' ORDER BY inhrelid::regclass::text) FROM pg_inherits
                    WHERE inhparent = made.oid AND relkind <> 'p') AS children,
                   (SELECT min(n.nspname || '.' || p.relname) FROM pg_inherits JOIN pg_class p ON p.oid = inhparent
                    JOIN pg_namespace n ON n.oid = p.relnamespace WHERE inhrelid = made.oid) AS parent,
                   CASE WHEN pg_get_userbyid(relowner) <> current_user THEN pg_get_userbyid(relowner) END AS owner,
                   (SELECT string_agg(tgname, E'\\x1f' ORDER BY tgname) FROM pg_trigger
                    WHERE tgrelid = made.oid AND NOT tgisinternal) AS triggers,
                   (SELECT string_agg(rulename, E'\\x1f' ORDER BY rulename) FROM pg_rewrite WHERE ev_class = made.oid) AS rules,
                   relrowsecurity AS secured,
                   (SELECT count(*) FROM pg_description WHERE objoid = made.oid AND classoid = 'pg_class'::regclass) AS comments,
                   CASE relkind WHEN 'p' THEN (SELECT coalesce(sum(pg_total_relation_size(relid)), 0)
                                               FROM pg_partition_tree(made.oid))
                                ELSE pg_total_relation_size(made.oid) END AS bytes
            FROM made WHERE relkind IN ('r', 'p', 'f') ORDER BY rel""";

    private static final String COLUMNS = MADE + """
            SELECT rel, a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null,
                   CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' ELSE '' END AS identity, a.attgenerated <> '' AS generated,
                   CASE WHEN a.attgenerated = '' THEN coalesce(pg_get_expr(d.adbin, d.adrelid), '') ELSE '' END AS default_value,
                   format_type(q.seqtypid, NULL) AS number_type,
                   'START WITH ' || q.seqstart || ' INCREMENT BY ' || q.seqincrement || ' MINVALUE ' || q.seqmin || ' MAXVALUE '
                   || q.seqmax || ' CACHE ' || q.seqcache || CASE WHEN q.seqcycle THEN ' CYCLE' ELSE '' END AS number_options,
                   EXISTS (SELECT FROM pg_depend o WHERE o.classid = 'pg_class'::regclass AND o.objid = q.seqrelid
                           AND o.refobjid = made.oid AND o.refobjsubid = a.attnum AND o.deptype IN ('a', 'i')) AS number_owned,
                   t.typtype IN ('e', 'r', 'm') OR t.typcategory = 'A'
                   OR EXISTS (SELECT FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod
                              WHERE m.amname = 'hash' AND o.opcdefault
                                AND (o.opcintype = base OR EXISTS (SELECT FROM pg_cast WHERE castsource = base
                                     AND casttarget = o.opcintype AND castmethod = 'b' AND castcontext = 'i'))) AS hashable,
                   coalesce(l.collisdeterministic, true) AS deterministic
            FROM made JOIN pg_attribute a ON a.attrelid = made.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type t ON t.oid = a.atttypid
            CROSS JOIN LATERAL (SELECT CASE WHEN t.typbasetype <> 0 THEN t.typbasetype ELSE t.oid END AS base) AS b
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_collation l ON l.oid = a.attcollation
            LEFT JOIN pg_sequence q ON q.seqrelid = coalesce(
                (SELECT e.refobjid FROM pg_depend e JOIN pg_class s ON s.oid = e.refobjid AND s.relkind = 'S'
                 WHERE e.classid = 'pg_attrdef'::regclass AND e.objid = d.oid AND e.refclassid = 'pg_class'::regclass LIMIT 1),
                (SELECT i.objid FROM pg_depend i WHERE i.classid = 'pg_class'::regclass AND i.refclassid = 'pg_class'::regclass
                 AND i.refobjid = made.oid AND i.refobjsubid = a.attnum AND i.deptype = 'i'))
            WHERE relkind IN ('r', 'p', 'f') ORDER BY rel, a.attnum""";

    private static final String KEYS = MADE + """
            SELECT rel, coalesce(c.conname, x.relname) AS name,
                   CASE c.contype WHEN 'p' THEN 'PRIMARY' WHEN 'u' THEN 'UNIQUE' WHEN 'x' THEN 'EXCLUSION' ELSE 'INDEX' END AS kind,
                   (SELECT string_agg(a.attname, E'\\x1f' ORDER BY k.place) FROM unnest(i.indkey::smallint[]) WITH ORDINALITY AS k(num, place)
                    JOIN pg_attribute a ON a.attrelid = made.oid AND a.attnum = k.num WHERE k.place <= i.indnkeyatts) AS columns,
                   coalesce(pg_get_constraintdef(c.oid), pg_get_indexdef(i.indexrelid)) AS definition
            FROM made JOIN pg_index i ON i.indrelid = made.oid JOIN pg_class x ON x.oid = i.indexrelid
            LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = made.oid AND c.contype IN ('p', 'u', 'x')
            WHERE i.indisunique OR i.indisexclusion ORDER BY rel, kind, name""";

    private static final String FOREIGN_KEYS = MADE + """
            SELECT c.conname, h.nspname || '.' || o.relname AS relation, made.rel, n.nspname || '.' || t.relname AS target,
                   (SELECT string_agg(a.attname, E'\\x1f' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY AS k(num, place)
                    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num) AS columns,
                   (SELECT string_agg(a.attname, E'\\x1f' ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY AS k(num, place)
                    JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num) AS target_columns,
                   CASE confdeltype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL'
                                    WHEN 'd' THEN 'SET DEFAULT' ELSE 'NO ACTION' END AS on_delete,
                   CASE confupdtype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL'
                                    WHEN 'd' THEN 'SET DEFAULT' ELSE 'NO ACTION' END AS on_update,
                   pg_get_constraintdef(c.oid) AS definition
            FROM pg_constraint c JOIN pg_class o ON o.oid = c.conrelid JOIN pg_namespace h ON h.oid = o.relnamespace
            JOIN made ON made.oid = CASE WHEN o.relispartition THEN pg_partition_root(o.oid)::oid ELSE o.oid END
            JOIN pg_class t ON t.oid = c.confrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE c.contype = 'f' AND c.conparentid = 0
            ORDER BY made.rel, c.conname, relation""";

    private static final String VIEWS = MADE + """
            SELECT rel, relkind = 'm' AS materialized,
                   (SELECT string_agg(DISTINCT n.nspname || '.' || t.relname, E'\\x1f') FROM pg_depend d
                    JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
                    JOIN pg_class t ON t.oid = d.refobjid AND t.oid <> made.oid JOIN pg_namespace n ON n.oid = t.relnamespace
                    WHERE r.ev_class = made.oid AND d.refclassid = 'pg_class'::regclass) AS reads,
                   'CREATE ' || CASE relkind WHEN 'm' THEN 'MATERIALIZED VIEW ' ELSE 'VIEW ' END || made.oid::regclass
                   || coalesce(' WITH (' || array_to_string(reloptions, ', ') || ')', '') || ' AS '
                   || rtrim(pg_get_viewdef(made.oid), ';')
                   || CASE WHEN relkind = 'm' AND NOT relispopulated THEN ' WITH NO DATA' ELSE '' END AS definition,
                   CASE WHEN pg_get_userbyid(relowner) <> current_user
                        THEN format('ALTER TABLE %s OWNER TO %I', made.oid::regclass, pg_get_userbyid(relowner)) END AS owned,
                   (SELECT string_agg(statement, E'\\x1f' ORDER BY statement) FROM (
                        SELECT format('GRANT %s ON %s TO %s', string_agg(g.privilege_type, ', ' ORDER BY g.privilege_type),
                                      made.oid::regclass, CASE g.grantee WHEN 0 THEN 'PUBLIC'
                                                          ELSE quote_ident(pg_get_userbyid(g.grantee)) END) AS statement
                        FROM aclexplode(relacl) AS g WHERE g.grantee <> relowner GROUP BY g.grantee) AS granted) AS grants,
                   (SELECT string_agg(CASE WHEN d.objsubid = 0
                                           THEN format('COMMENT ON %s %s IS %L', CASE relkind WHEN 'm' THEN 'MATERIALIZED VIEW'
                                                       ELSE 'VIEW' END, made.oid::regclass, d.description)
                                           ELSE format('COMMENT ON COLUMN %s.%I IS %L', made.oid::regclass, a.attname,
                                                       d.description) END, E'\\x1f' ORDER BY d.objsubid)
                    FROM pg_description d LEFT JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
                    WHERE d.objoid = made.oid AND d.classoid = 'pg_class'::regclass) AS comments,
                   (SELECT string_agg(pg_get_indexdef(indexrelid), E'\\x1f' ORDER BY indexrelid) FROM pg_index
                    WHERE indrelid = made.oid) AS indexes
            FROM made WHERE relkind IN ('v', 'm') ORDER BY rel""";

    private CatalogReader() {}

    static Catalog read(Session session) {
        Map<String, List<Column>> columns = columns(session);
        Map<String, List<Key>> keys = keys(session);
        Rows rows = session.rows(TABLES);
        List<Table> tables = IntStream.range(0, rows.size())
                .mapToObj(row -> table(rows, row, session, columns, keys))
                .toList();
        return new Catalog(tables, foreignKeys(session), views(session));
    }

    private static Table table(
            Rows rows, int row, Session session, Map<String, List<Column>> columns, Map<String, List<Key>> keys) {
        String name = rows.value(row, "rel");
        return new Table(
                rows.value(row, "nspname"),
                rows.value(row, "relname"),
                switch (rows.value(row, "relkind")) {
                    case "p" -> Table.Kind.PARTITIONED;
                    case "f" -> Table.Kind.FOREIGN;
                    default -> Table.Kind.ORDINARY;
                },
                is(rows, row, "unlogged"),
                list(rows, row, "children"),
                Optional.of(rows.value(row, "parent")).filter(parent -> !parent.equals("NULL")),
                Optional.of(rows.value(row, "owner")).filter(owner -> !owner.equals("NULL")),
                is(rows, row, "identity"),
                list(rows, row, "triggers"),
                list(rows, row, "rules"),
                is(rows, row, "secured"),
                Integer.parseInt(rows.value(row, "comments")),
                columns.getOrDefault(name, List.of()),
                keys.getOrDefault(name, List.of()),
                Long.parseLong(session.rows("SELECT count(*) AS n FROM " + Identifier.of(name))
                        .value(0, "n")),
                Long.parseLong(rows.value(row, "bytes")));
    }

    private static Map<String, List<Column>> columns(Session session) {
        Rows rows = session.rows(COLUMNS);
        Map<String, List<Column>> columns = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            columns.computeIfAbsent(rows.value(row, "rel"), table -> new ArrayList<>())
                    .add(new Column(
                            rows.value(row, "attname"),
                            rows.value(row, "type"),
                            is(rows, row, "not_null"),
                            rows.value(row, "identity"),
                            is(rows, row, "generated"),
                            rows.value(row, "default_value"),
                            numbers(rows, row),
                            is(rows, row, "hashable"),
                            is(rows, row, "deterministic")));
        }
        return columns;
    }

    private static Optional<Column.Numbers> numbers(Rows rows, int row) {
        String type = rows.value(row, "number_type");
        return type.equals("NULL")
                ? Optional.empty()
                : Optional.of(
                        new Column.Numbers(type, rows.value(row, "number_options"), is(rows, row, "number_owned")));
    }

    private static Map<String, List<Key>> keys(Session session) {
        Rows rows = session.rows(KEYS);
        Map<String, List<Key>> keys = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            keys.computeIfAbsent(rows.value(row, "rel"), table -> new ArrayList<>())
                    .add(new Key(
                            rows.value(row, "name"),
                            Key.Kind.valueOf(rows.value(row, "kind")),
                            list(rows, row, "columns"),
                            rows.value(row, "definition")));
        }
        return keys;
    }

    private static List<ForeignKey> foreignKeys(Session session) {
        Rows rows = session.rows(FOREIGN_KEYS);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new ForeignKey(
                        rows.value(row, "conname"),
                        rows.value(row, "relation"),
                        rows.value(row, "rel"),
                        list(rows, row, "columns"),
                        rows.value(row, "target"),
                        list(rows, row, "target_columns"),
                        rows.value(row, "on_delete"),
                        rows.value(row, "on_update"),
                        rows.value(row, "definition")))
                .toList();
    }

    private static List<View> views(Session session) {
        Rows rows = session.rows(VIEWS);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new View(
                        rows.value(row, "rel"),
                        is(rows, row, "materialized"),
                        list(rows, row, "reads"),
                        rows.value(row, "definition"),
                        both(list(rows, row, "owned"), list(rows, row, "grants")),
                        list(rows, row, "comments"),
                        list(rows, row, "indexes")))
                .toList();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static boolean is(Rows rows, int row, String column) {
        return rows.value(row, column).equals("t");
    }

    private static List<String> list(Rows rows, int row, String column) {
        String value = rows.value(row, column);
        return value.equals("NULL") ? List.of() : Arrays.asList(value.split(APART));
    }
}
