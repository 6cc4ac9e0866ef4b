package shardingspec.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Plans as Citus 12.1.12 on PostgreSQL 15 gave them, for queries of the journey over 200 users and 1,000 orders, with two
 * workers and {@code citus.shard_count = 4}. All but the repartition were taken with {@code ANALYZE}.
 */
public final class PlanFixture {

    public static final String SQL = "SELECT * FROM orders WHERE status LIKE '%ship%'";

    private PlanFixture() {}

    public static QueryPlan plan(String name) {
        return QueryPlanParser.parse(SQL, json(name));
    }

    public static String json(String name) {
        try (InputStream in = PlanFixture.class.getResourceAsStream("/plans/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no plan " + name + " in src/test/resources/plans");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
