package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;

@DemoSpec(DemoStep.PRODUCT_JOIN_CURED)
@AboutScript(Phase2fProductJoinSpec.SCRIPT)
@Tag("phase2")
class Phase2fProductJoinSpec implements KeepsInvariants {

    static final String SCRIPT = "sharding/15_cure_product_join.sql";

    @Test
    @Order(1)
    @Lesson(question = "What if a join is not on the distribution column?", statements = "broadcast_join", notice = """
                    products is local, so its rows are sent to every worker with the query: a broadcast.""")
    void with_a_local_table_the_join_is_a_broadcast(Journey journey, Cluster cluster) {
        assertThat(journey.planOf(SCRIPT, "broadcast_join"))
                .hasSubplans(1)
                .hasTasks(32, cluster.worker(1), cluster.worker(2));
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Would it help to distribute products too?",
            statements = {"distribute_products", "refused_join"},
            notice = """
                    No: by its own id it is cut in another way than orders, and matching rows lie on different nodes. \
                    The HINT names a switch, which the next lesson turns.""")
    void between_two_distributed_tables_the_join_is_refused(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("refused_join"))
                .failedWith("XX000")
                .withMessage("the query contains a join that requires repartitioning")
                .withHint("Set citus.enable_repartition_joins to on");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "What happens if the join is allowed?",
            statements = {"enable_repartition_joins", "repartition_join"},
            notice = """
                    Both tables are split again by product, and the workers exchange the pieces. It works, and the rows \
                    whose new part lies on the other worker travel over the network. Compare the time of this answer \
                    with that of the reference join in the next lesson.""")
    void allowed_the_join_is_a_repartition(Journey journey) {
        assertThat(journey.planOf(SCRIPT, "repartition_join")).repartitions();
    }

    @Test
    @Order(4)
    @Lesson(
            question = "And the cure?",
            statements = {"undistribute_products", "make_products_a_reference_table", "reference_join"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    A hundred rows that seldom change belong on every node. As a reference table products costs the join \
                    nothing.""")
    void with_a_reference_table_the_join_is_pushed_down(Journey journey, Cluster cluster) {
        assertThat(journey.map()).isReferenceTable("products");
        assertThat(journey.planOf(SCRIPT, "reference_join"))
                .fansOutToAllShards(32, cluster.worker(1), cluster.worker(2))
                .joinsInEveryTask("orders", "products");
    }

    @ParameterizedTest
    @ValueSource(strings = {"repartition_join", "reference_join"})
    @Order(5)
    @Lesson(
            question = "Do the ways differ in their answers?",
            statements = {"broadcast_join", "{0}"},
            notice = "No: three ways to execute, one answer. They differ in what travels.")
    void however_it_is_executed_the_answer_is_the_same(String statement, Journey journey) {
        assertThat(journey.result(SCRIPT).rows(statement))
                .areExactly(journey.result(SCRIPT).rows("broadcast_join"));
    }
}
