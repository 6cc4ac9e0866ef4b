package shardingspec.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shardingspec.subject.Query;
import shardingspec.subject.assess.Layout;
import shardingspec.subject.assess.Place;

/**
 * The shapes of a user's query that are asked too: of other tenants, and with other sides of its joins. An answer may be right
 * for one constant and wrong for another, and for an inner join while the outer one is wrong.
 */
final class Shapes {

    private static final Pattern JOIN =
            Pattern.compile("(?i)(?<!\\b(?:left|right|full|outer|inner|cross|natural)\\s{1,20})\\bjoin\\b");

    private final Layout layout;
    private final List<String> tenants;

    /** @param tenants values of the tenant column to ask for, as text */
    Shapes(Layout layout, List<String> tenants) {
        this.layout = layout;
        this.tenants = List.copyOf(tenants);
    }

    /** A query with one thing changed. */
    record Shape(String change, String sql) {}

    List<Shape> of(Query query) {
        List<Shape> shapes = new ArrayList<>();
        for (String tenant : tenants) {
            String sql = query.sql();
            for (String column :
                    layout.distributed().stream().map(Place::column).distinct().toList()) {
                sql = Pattern.compile("(?i)(\\b" + Pattern.quote(column) + "\"?\\s*=\\s*)('[^']*'|\\d+)")
                        .matcher(sql)
                        .replaceAll("$1" + Matcher.quoteReplacement("'" + tenant.replace("'", "''") + "'"));
            }
            add(shapes, "tenant " + tenant, query.sql(), sql);
        }
        add(
                shapes,
                "every plain JOIN a LEFT JOIN",
                query.sql(),
                JOIN.matcher(query.sql()).replaceAll("LEFT JOIN"));
        add(
                shapes,
                "LEFT and RIGHT JOIN exchanged",
                query.sql(),
                query.sql()
                        .replaceAll("(?i)\\bleft(\\s+outer)?\\s+join\\b", "\u0001")
                        .replaceAll("(?i)\\bright(\\s+outer)?\\s+join\\b", "LEFT JOIN")
                        .replace("\u0001", "RIGHT JOIN"));
        return List.copyOf(shapes);
    }

    private static void add(List<Shape> shapes, String change, String from, String to) {
        if (!from.equals(to)) {
            shapes.add(new Shape(change, to));
        }
    }
}
