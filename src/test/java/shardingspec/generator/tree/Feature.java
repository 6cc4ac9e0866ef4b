package shardingspec.generator.tree;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shardingspec.generator.tree.Condition.Exists;
import shardingspec.generator.tree.Condition.InList;
import shardingspec.generator.tree.Condition.InQuery;
import shardingspec.generator.tree.Expression.Aggregate;
import shardingspec.generator.tree.Expression.Column;
import shardingspec.generator.tree.Expression.Literal;
import shardingspec.generator.tree.Source.JoinKind;

/** What a query may use. */
@SuppressWarnings("ImmutableEnumChecker") // none of the conditions captures anything
public enum Feature {
    INNER_JOIN("JOIN", node -> isJoin(node, JoinKind.INNER)),
    LEFT_JOIN("LEFT JOIN", node -> isJoin(node, JoinKind.LEFT)),
    RIGHT_JOIN("RIGHT JOIN", node -> isJoin(node, JoinKind.RIGHT)),
    FULL_JOIN("FULL JOIN", node -> isJoin(node, JoinKind.FULL)),
    CROSS_JOIN("CROSS JOIN", node -> isJoin(node, JoinKind.CROSS)),
    CONDITION_ON_CONSTANT_IN_ON(
            "constant in ON",
            node -> node instanceof Source.Join join
                    && join.on().stream()
                            .anyMatch(on -> on.all(Literal.class).findAny().isPresent())),
    IN_LIST("IN list", node -> node instanceof InList),
    IN_SUBQUERY("IN (SELECT)", node -> node instanceof InQuery in && !in.negated()),
    NOT_IN_SUBQUERY("NOT IN (SELECT)", node -> node instanceof InQuery in && in.negated()),
    EXISTS("EXISTS", node -> node instanceof Exists exists && !exists.negated()),
    NOT_EXISTS("NOT EXISTS", node -> node instanceof Exists exists && exists.negated()),
    SCALAR_SUBQUERY("scalar subquery", Expression.Scalar.class::isInstance),
    CORRELATED("correlated", node -> node instanceof Query query && isCorrelated(query)),
    DERIVED_TABLE("derived table", Source.Derived.class::isInstance),
    LATERAL("LATERAL", node -> node instanceof Source.Derived derived && derived.lateral()),
    CTE("WITH", Cte.class::isInstance),
    WHERE("WHERE", node -> node instanceof Select select && select.where().isPresent()),
    AGGREGATE("aggregate", Aggregate.class::isInstance),
    DISTINCT_AGGREGATE("aggregate of DISTINCT", node -> node instanceof Aggregate one && one.distinct()),
    FILTER("FILTER", node -> node instanceof Aggregate one && one.filter().isPresent()),
    GROUP_BY("GROUP BY", node -> node instanceof Grouping group && group.style() == Grouping.Style.PLAIN),
    GROUPING_SETS("GROUPING SETS", node -> node instanceof Grouping group && group.style() != Grouping.Style.PLAIN),
    HAVING("HAVING", node -> node instanceof Select select && select.having().isPresent()),
    WINDOW("window", Expression.Window.class::isInstance),
    DISTINCT("DISTINCT", node -> node instanceof Distinct distinct && !distinct.isOn()),
    DISTINCT_ON("DISTINCT ON", node -> node instanceof Distinct distinct && distinct.isOn()),
    HIDING_ALIAS("alias that hides a column", node -> node instanceof Select select && hides(select)),
    UNION("UNION", node -> isOperation(node, "UNION")),
    INTERSECT("INTERSECT", node -> isOperation(node, "INTERSECT")),
    EXCEPT("EXCEPT", node -> isOperation(node, "EXCEPT")),
    LIMIT("LIMIT", node -> node instanceof Query query && query.limit().isPresent());

    private final String words;
    private final Predicate<Part> shown;

    Feature(String words, Predicate<Part> shown) {
        this.words = words;
        this.shown = shown;
    }

    public String words() {
        return words;
    }

    public static Set<Feature> of(Query query) {
        List<Part> nodes = query.all().toList();
        return List.of(values()).stream()
                .filter(feature -> nodes.stream().anyMatch(feature.shown))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }

    private static boolean isJoin(Part node, JoinKind kind) {
        return node instanceof Source.Join join && join.kind() == kind;
    }

    private static boolean isOperation(Part node, String operator) {
        return node instanceof SetOperation operation && operation.operator().startsWith(operator);
    }

    /** Aliases are unique in a whole query: what is used and not made within comes from outside. */
    private static boolean isCorrelated(Query query) {
        Set<String> own = query.all(Source.class)
                .map(source -> source instanceof Source.OfTable table
                        ? table.alias()
                        : source instanceof Source.Derived derived
                                ? derived.alias()
                                : source instanceof Source.OfCte cte ? cte.alias() : "")
                .collect(Collectors.toSet());
        return query.all(Column.class).anyMatch(column -> !own.contains(column.alias()));
    }

    private static boolean hides(Select select) {
        Set<String> names = select.columnNames().collect(Collectors.toSet());
        return select.items().stream()
                .filter(item -> names.contains(item.alias()))
                .anyMatch(item ->
                        !(item.value() instanceof Column column && column.name().equals(item.alias())));
    }
}
