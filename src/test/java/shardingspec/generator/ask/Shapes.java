package shardingspec.generator.ask;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.generator.tree.Cte;
import shardingspec.generator.tree.Expression;
import shardingspec.generator.tree.Expression.Aggregate;
import shardingspec.generator.tree.Expression.Column;
import shardingspec.generator.tree.Feature;
import shardingspec.generator.tree.Item;
import shardingspec.generator.tree.Part;
import shardingspec.generator.tree.Query;
import shardingspec.generator.tree.Relation.Kind;
import shardingspec.generator.tree.Select;
import shardingspec.generator.tree.Source;

/** What the smallest queries of known kinds look like. */
final class Shapes {

    private Shapes() {}

    static boolean isDistinctOnWithHidingAlias(Query query) {
        return Feature.of(query).containsAll(List.of(Feature.DISTINCT_ON, Feature.HIDING_ALIAS));
    }

    /** One hides the other by the name that Citus gives it, where it makes a subquery of what is read. */
    static boolean isDistinctOnHiddenColumns(Query query) {
        return query.all(Select.class)
                .anyMatch(select -> readsMoreThanATable(select)
                        && select.distinct().stream().anyMatch(distinct -> hidden(select, distinct.on()) > 1));
    }

    private static boolean readsMoreThanATable(Select select) {
        return !(select.from() instanceof Source.OfTable)
                || select.all(Query.class).count() > 1;
    }

    private static long hidden(Select select, List<Expression> on) {
        Set<Expression> shown = select.items().stream().map(Item::value).collect(Collectors.toSet());
        return on.stream().filter(column -> !shown.contains(column)).count();
    }

    static boolean groupsByWhatMayBeMissing(Query query) {
        return query.all(Select.class).anyMatch(select -> {
            Set<String> nullable = select.from()
                    .all(Source.Join.class)
                    .flatMap(Shapes::nullable)
                    .collect(Collectors.toSet());
            return grouped(select)
                    .flatMap(part -> part.all(Column.class))
                    .anyMatch(column -> nullable.contains(column.alias()));
        });
    }

    private static Stream<Expression> grouped(Select select) {
        return Stream.of(
                        select.grouping().stream().flatMap(group -> group.by().stream()),
                        select.all(Expression.Window.class).flatMap(window -> window.partition().stream()),
                        select.distinct().stream()
                                .flatMap(distinct -> Stream.concat(
                                        distinct.on().stream(),
                                        select.items().stream().map(Item::value))))
                .flatMap(part -> part);
    }

    /** Aliases of the sides of which a row may have none. */
    private static Stream<String> nullable(Source.Join join) {
        return switch (join.kind()) {
            case LEFT -> aliases(join.right());
            case RIGHT -> aliases(join.left());
            case FULL -> Stream.concat(aliases(join.left()), aliases(join.right()));
            case INNER, CROSS -> Stream.empty();
        };
    }

    private static Stream<String> aliases(Source source) {
        return source.all(Source.class).map(Shapes::alias).filter(alias -> !alias.isEmpty());
    }

    private static String alias(Source source) {
        if (source instanceof Source.OfTable table) {
            return table.alias();
        }
        if (source instanceof Source.Derived derived) {
            return derived.alias();
        }
        return source instanceof Source.OfCte cte ? cte.alias() : "";
    }

    static boolean inlinesWith(Query query) {
        return query.all(Cte.class).anyMatch(cte -> !cte.materialized().equals(Cte.MATERIALIZED));
    }

    static boolean ordersByHiddenColumn(Query query) {
        return query.all(Select.class)
                .anyMatch(select -> select.isOrdered()
                        && select.distinct().isEmpty()
                        && Feature.of(select).contains(Feature.HIDING_ALIAS));
    }

    static boolean aggregatesDistinctTwice(Query query) {
        return query.all(Select.class).anyMatch(select -> {
            List<Aggregate> distinct =
                    select.all(Aggregate.class).filter(Aggregate::distinct).toList();
            return distinct.stream().anyMatch(one -> one.function().equals("sum"))
                    && distinct.stream().map(Aggregate::argument).distinct().count() > 1;
        });
    }

    private static Set<Kind> kinds(Part part) {
        return part.all(Source.OfTable.class)
                .map(table -> table.relation().kind())
                .collect(Collectors.toSet());
    }

    static boolean excludesShardsOfReference(Query query) {
        return query.all(Source.Join.class)
                .anyMatch(join -> join.kind() == Source.JoinKind.LEFT
                        && kinds(join.left()).equals(EnumSet.of(Kind.REFERENCE))
                        && join.on().stream().anyMatch(on -> on.all(Expression.Literal.class)
                                .findAny()
                                .isPresent()));
    }
}
