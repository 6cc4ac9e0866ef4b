package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TenantsInShard;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.sql.Rows;
import shardingspec.workload.Operation;

@DemoSpec(DemoStep.TENANT_ISOLATED)
@AboutScript(Phase3cTenantIsolatedSpec.SCRIPT)
@Tag("phase3")
class Phase3cTenantIsolatedSpec implements KeepsInvariants {

    static final String SCRIPT = "resharding/32_isolate_tenant.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can one table alone be split for a hot tenant?",
            statements = {"isolate_alone", "isolate_with_colocated_tables"},
            notice = """
                    No: the tables would no longer be cut alike. CASCADE, which the HINT names, cuts all tables of the \
                    group.""")
    void isolating_one_of_two_colocated_tables_is_refused(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("isolate_alone"))
                .failedWith("0A000")
                .withMessage("cannot isolate tenant because \"orders\" has colocated tables")
                .withHint("Use CASCADE option");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "order_items"})
    @Order(2)
    @Lesson(
            question = "What does isolation do to the shards?",
            statements = {"shard_before", "isolate_with_colocated_tables"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    One shard becomes three: what hashes below user 42, user 42 alone, what hashes above. So 32 become \
                    34, in both tables.""")
    void with_cascade_32_shards_become_34(String table, Journey journey) {
        assertThat(journey.mapBefore(DemoStep.TENANT_ISOLATED)).hasShardCount(table, 32);
        assertThat(journey.map()).hasShardCount(table, 34);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "order_items"})
    @Order(3)
    @Lesson(
            question = "Is the tenant really alone?",
            statements = "shard_after",
            pictures = Picture.CLUSTER,
            notice = """
                    The smallest and the largest hash of the new shard are one and the same, and asked for its users it \
                    answers: 42.""")
    void the_tenants_shard_holds_one_hash_and_nothing_else(String table, Journey journey) {
        List<Placement> alone = journey.map().placementsOf(table).stream()
                .filter(Placement::holdsOneHash)
                .toList();

        Assertions.assertThat(alone).as("shards with one hash").hasSize(1);
        Assertions.assertThat(TenantsInShard.read(journey.cluster(), alone.get(0), "user_id")
                        .values())
                .containsExactly("42");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Did the tenant move to another node?",
            statements = "shard_after",
            pictures = Picture.CLUSTER,
            notice = """
                    Not yet. Isolation cuts, and moving is a decision of its own: Phase 3 takes it when worker2 returns.""")
    void the_new_shard_stays_on_the_node_of_the_old_one(Journey journey) {
        Rows before = journey.result(SCRIPT).rows("shard_before");
        ShardMap map = journey.mapBefore(DemoStep.TENANT_ISOLATED);
        String nodeBefore = map.nodeOfShard(Long.parseLong(before.value(0, "shardid")));

        Rows after = journey.result(SCRIPT).rows("isolate_with_colocated_tables");
        Assertions.assertThat(journey.map().nodeOfShard(Long.parseLong(after.value(0, "shardid"))))
                .isEqualTo(nodeBefore);
    }

    @Test
    @Order(5)
    @Lesson(
            question = "Are the tables still cut alike?",
            statements = "shard_after",
            notice = "Yes: 34 ranges in each, and the same range on the same node.")
    void the_tables_stay_colocated(Journey journey) {
        assertThat(journey.map()).areColocated("orders", "order_items");
    }

    @Test
    @Order(6)
    @Lesson(question = "Was the tenant locked out meanwhile?", notice = """
                    Not one operation failed for good. Writes to the shard that was cut waited meanwhile, and one that waited \
                    may be told, with 40001 and the HINT to retry, that its shard is no more: the application tries it again. \
                    The online split would spare them that, but can hang under updates, so it is not what this journey takes.""")
    void every_read_and_write_succeeded_at_most_after_a_retry(Journey journey, Cluster cluster) {
        assertThat(journey.historyDuring(SCRIPT))
                .hasAtLeast(5, Operation.Kind.INSERT)
                .sawNoErrorsBut("40001");
        assertThat(journey.history()).lostNoAcknowledgedWrites(journey.survivingRows());
    }
}
