package shardingspec.spec.by_hand;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.DatabaseObjects;
import shardingspec.catalog.Schema;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.node.Node;

@DemoSpec(DemoStep.BY_HAND_REMOVED)
@AboutScript("by_hand/78_remove_by_hand.sql")
@Tag("by_hand")
class ByHand6RemovedSpec implements KeepsInvariants {

    @Test
    @Order(1)
    @Lesson(
            question = "How is it all taken back?",
            statements = {"drop_schema", "forget_login_worker1", "drop_servers", "drop_extension"},
            notice = """
                    On every node the list of what exists, from extensions and user mappings to the last value of each \
                    sequence, is that of Phase 1.""",
            compares = Difference.REMOVE)
    void nothing_made_by_hand_is_left_on_any_node(Journey journey, Cluster cluster) {
        for (Node node : cluster.nodes()) {
            Assertions.assertThat(DatabaseObjects.read(node).lines())
                    .as("everything in the database of " + node.name())
                    .containsExactlyElementsOf(journey.baselineObjects(node).lines());
        }
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Are the tables of Phase 1 as they were?",
            script = "by_hand/79_drop_partitions.sql",
            statements = "drop_schema",
            notice = "Definitions and rows are those of Phase 1: Phase 2 starts from there.")
    void the_tables_of_phase_1_are_as_they_were(Journey journey, Cluster cluster) {
        assertThat(Schema.read(cluster.coordinator(), journey.subject())).isTheSameAs(journey.baselineSchema());
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }
}
