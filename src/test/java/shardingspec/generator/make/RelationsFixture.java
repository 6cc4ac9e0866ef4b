package shardingspec.generator.make;

import java.util.List;
import shardingspec.generator.tree.Attribute;
import shardingspec.generator.tree.Family;
import shardingspec.generator.tree.Relation;
import shardingspec.generator.tree.Relation.Kind;

/** A table of each kind. */
public final class RelationsFixture {

    public static final Relation ORDERS = table("o", Kind.DISTRIBUTED, "u", 1, List.of("u", "id"));
    public static final Relation ITEMS = table("i", Kind.DISTRIBUTED, "u", 1, List.of("u", "id"));
    public static final Relation RATES = table("r", Kind.REFERENCE, "", 2, List.of());
    public static final Relation LOCALS = table("l", Kind.LOCAL, "", 0, List.of("id"));
    public static final List<Relation> ALL = List.of(ORDERS, ITEMS, RATES, LOCALS);

    private RelationsFixture() {}

    private static Relation table(String name, Kind kind, String key, int group, List<String> unique) {
        return new Relation(
                name,
                kind,
                key,
                group,
                unique,
                List.of(
                        new Attribute("id", Family.INTEGER, List.of("1", "2", "3")),
                        new Attribute("u", Family.INTEGER, List.of("4", "5")),
                        new Attribute("q", Family.TEXT, List.of("'a'", "'b'"))));
    }
}
