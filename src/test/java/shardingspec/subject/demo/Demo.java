package shardingspec.subject.demo;

import java.util.List;
import java.util.Map;
import shardingspec.settings.SeedSettings;
import shardingspec.subject.Subject;
import shardingspec.subject.SubjectTable;
import shardingspec.subject.SubjectTable.Destination;
import shardingspec.subject.Tenant;

/** The demo's subject: the five tables of a small shop, one of whose users is far busier than the others. */
public final class Demo {

    private static final String EVERY_ROW = "true";

    /** The load marks its orders, and items belong to an order. */
    private static final String SEEDED_ORDER = "metadata ->> 'channel' <> 'load'";

    private static final List<SubjectTable> TABLES = List.of(
            table("regions", "code", Destination.REFERENCE, "", EVERY_ROW),
            table("users", "id", Destination.LOCAL, "", EVERY_ROW),
            table("products", "id", Destination.REFERENCE, "", EVERY_ROW),
            table("orders", "id", Destination.DISTRIBUTED, "user_id", "t." + SEEDED_ORDER),
            table(
                    "order_items",
                    "id",
                    Destination.DISTRIBUTED,
                    "user_id",
                    "EXISTS (SELECT FROM orders o WHERE o.user_id = t.user_id AND o.id = t.order_id AND o."
                            + SEEDED_ORDER + ")"));

    private Demo() {}

    public static Subject subject(SeedSettings seed) {
        return new Subject(
                "demo",
                TABLES,
                new Tenant("orders", "user_id", "42", "hashint8(42)"),
                DemoQueries.all(),
                new OrderWorkload(),
                Map.of(
                        "seed_users", String.valueOf(seed.users()),
                        "seed_orders", String.valueOf(seed.orders()),
                        "hot_user_percentage", String.valueOf(seed.hotUserPercentage())));
    }

    private static SubjectTable table(
            String name, String key, Destination destination, String distributionColumn, String seeded) {
        return new SubjectTable("public", name, List.of(key), destination, distributionColumn, seeded);
    }
}
