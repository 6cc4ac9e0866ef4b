package shardingspec.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.plan.PlanFixture.plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan is called, and how it is put in one line. */
class QueryPlanTest {

    @ParameterizedTest
    @CsvSource({
        "regular, REGULAR",
        "regular-join, REGULAR",
        "router, ROUTER",
        "multi-shard, MULTI_SHARD",
        "colocated-join, MULTI_SHARD",
        "subplan, SUBPLAN",
        "distributed-subplan, SUBPLAN",
        "repartition, REPARTITION",
    })
    void kind(String name, PlanKind kind) {
        assertThat(plan(name).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regular | regular PostgreSQL plan, Bitmap Heap Scan, 85 rows read",
                "router | router query, 1 task on [127.0.0.1:46565]",
                "multi-shard | multi-shard query, 4 tasks on [127.0.0.1:39461, 127.0.0.1:46565]",
                "subplan | query with subplans, 4 tasks on [127.0.0.1:39461, 127.0.0.1:46565], 1 subplan",
                "repartition | repartition join, 12 tasks on [], 2 MapMergeJobs",
            })
    void summary(String name, String summary) {
        assertThat(plan(name).summary()).isEqualTo(summary);
    }

    @Test
    void scan_types_are_named_once_each() {
        assertThat(plan("distributed-subplan").scanTypes()).isEqualTo("Index Scan, Seq Scan");
    }
}
