package shardingspec.generator.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.generator.tree.Expression.Aggregate;
import shardingspec.generator.tree.Expression.Column;

/** One SELECT. */
public record Select(
        List<Cte> ctes,
        Optional<Distinct> distinct,
        List<Item> items,
        Source from,
        Optional<Condition> where,
        Optional<Grouping> grouping,
        Optional<Condition> having,
        Optional<Integer> limit)
        implements Query {

    public Select {
        ctes = List.copyOf(ctes);
        items = List.copyOf(items);
    }

    /** All of some columns of a source. */
    public static Select of(List<Item> items, Source from) {
        return new Select(
                List.of(),
                Optional.empty(),
                items,
                from,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public int width() {
        return items.size();
    }

    @Override
    public boolean isOrdered() {
        return limit.isPresent() || distinct.filter(Distinct::ordered).isPresent();
    }

    @Override
    public String sql() {
        return (ctes.isEmpty() ? "" : "WITH " + Lists.sql(ctes, ", ") + " ")
                + "SELECT "
                + distinct.map(one -> one.sql() + " ").orElse("")
                + Lists.sql(items, ", ")
                + " FROM "
                + from.sql()
                + where.map(condition -> " WHERE " + condition.sql()).orElse("")
                + grouping.map(group -> " GROUP BY " + group.sql()).orElse("")
                + having.map(condition -> " HAVING " + condition.sql()).orElse("")
                + page();
    }

    @Override
    public String page() {
        Optional<Distinct> sorting = distinct.filter(Distinct::isOn).filter(one -> one.ordered() || limit.isPresent());
        return sorting.map(one -> " ORDER BY " + Lists.sql(one.on(), ", ") + ", " + positions()
                        + limit.map(rows -> " LIMIT " + rows).orElse(""))
                .orElseGet(Query.super::page);
    }

    /** Whether it says which rows it takes of those that are alike: by an order, or as no two are. */
    boolean choosesByOrder() {
        return distinct.filter(Distinct::isOn)
                .map(one -> one.ordered() || limit.isPresent() || hasKeyOf(one))
                .orElse(true);
    }

    private boolean hasKeyOf(Distinct one) {
        List<String> on = one.on().stream()
                .filter(Column.class::isInstance)
                .map(column -> ((Column) column).name())
                .toList();
        return from instanceof Source.OfTable table
                && grouping.isEmpty()
                && !table.relation().unique().isEmpty()
                && on.containsAll(table.relation().unique());
    }

    /** Names of columns of what it reads. */
    Stream<String> columnNames() {
        return Stream.concat(
                from.all(Source.OfTable.class)
                        .flatMap(table -> table.relation().columns().stream().map(Attribute::name)),
                all(Column.class).map(Column::name));
    }

    @Override
    public List<Part> children() {
        return Stream.<Stream<? extends Part>>of(
                        ctes.stream(),
                        distinct.stream(),
                        items.stream(),
                        Stream.of(from),
                        where.stream(),
                        grouping.stream(),
                        having.stream())
                .<Part>flatMap(part -> part)
                .toList();
    }

    @Override
    public Part with(List<Part> children) {
        Iterator<Part> next = children.iterator();
        return new Select(
                Lists.take(next, ctes.size(), Cte.class),
                Lists.take(next, distinct, Distinct.class),
                Lists.take(next, items.size(), Item.class),
                (Source) next.next(),
                Lists.take(next, where, Condition.class),
                Lists.take(next, grouping, Grouping.class),
                Lists.take(next, having, Condition.class),
                limit);
    }

    Select withoutItem(int index) {
        return withItems(Lists.without(items, index));
    }

    private Select withItems(List<Item> others) {
        return new Select(ctes, distinct, others, from, where, grouping, having, limit);
    }

    @Override
    public List<Part> reductions() {
        List<Part> reduced = new ArrayList<>();
        all(Query.class).skip(1).forEach(reduced::add);
        Lists.eachWithout(ctes)
                .map(rest -> new Select(rest, distinct, items, from, where, grouping, having, limit))
                .forEach(reduced::add);
        if (limit.isPresent()) {
            reduced.add(new Select(ctes, distinct, items, from, where, grouping, having, Optional.empty()));
        }
        if (where.isPresent()) {
            reduced.add(new Select(ctes, distinct, items, from, Optional.empty(), grouping, having, limit));
        }
        if (having.isPresent()) {
            reduced.add(new Select(ctes, distinct, items, from, where, grouping, Optional.empty(), limit));
        }
        if (distinct.isPresent()) {
            reduced.add(new Select(ctes, Optional.empty(), items, from, where, grouping, having, limit));
        }
        if (grouping.isPresent()) {
            reduced.add(new Select(ctes, distinct, items, from, where, Optional.empty(), having, limit));
        }
        if (items.size() > 1) {
            Lists.eachWithout(items).map(this::withItems).forEach(reduced::add);
        }
        Item count = new Item(Aggregate.COUNT, "");
        if (!items.equals(List.of(count)) && distinct.isEmpty() && grouping.isEmpty()) {
            reduced.add(Select.counting(this, count));
        }
        ctes.stream().map(this::inlined).forEach(reduced::add);
        from.all(Source.Derived.class).flatMap(this::unwrapped).forEach(reduced::add);
        return reduced;
    }

    private static Select counting(Select all, Item count) {
        return new Select(
                all.ctes,
                Optional.empty(),
                List.of(count),
                all.from,
                all.where,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** With a subquery in the place of its name. */
    private Part inlined(Cte cte) {
        List<Cte> rest = ctes.stream().filter(one -> !one.equals(cte)).toList();
        return new Select(rest, distinct, items, from, where, grouping, having, limit)
                .rewrite(node ->
                        node instanceof Source.OfCte named && named.name().equals(cte.name())
                                ? new Source.Derived(cte.query(), named.alias(), false)
                                : node);
    }

    /** With a table in the place of a subquery that only selects columns of it. */
    private Stream<Part> unwrapped(Source.Derived derived) {
        if (derived.query() instanceof Select inner
                && inner.from instanceof Source.OfTable table
                && inner.equals(Select.of(inner.items, inner.from))
                && inner.items.stream().allMatch(item -> item.value() instanceof Column)) {
            return Stream.of(rewrite(node -> {
                if (node.equals(derived)) {
                    return new Source.OfTable(table.relation(), derived.alias());
                }
                return node instanceof Column column && column.alias().equals(derived.alias())
                        ? inner.items.stream()
                                .filter(item -> item.alias().equals(column.name()))
                                .findFirst()
                                .<Part>map(item ->
                                        new Column(column.alias(), ((Column) item.value()).name(), column.family()))
                                .orElse(node)
                        : node;
            }));
        }
        return Stream.empty();
    }
}
