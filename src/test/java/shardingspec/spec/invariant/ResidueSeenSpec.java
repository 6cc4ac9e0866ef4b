package shardingspec.spec.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.invariant.Audit;
import shardingspec.invariant.Auditor;
import shardingspec.invariant.Finding;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Session;

/** What Citus would leave on a worker is put there by hand, seen to be named, and taken away. */
@DemoSpec(DemoStep.WORKERS_ADDED)
@Tag("sabotage")
class ResidueSeenSpec {

    @Test
    @Order(1)
    @Lesson(
            question = "Would a sequence on a worker be noticed that belongs to no table?",
            notice = "While no table is distributed a worker has to hold what it held before Citus, and no more.")
    void a_sequence_that_stays_on_a_worker_is_named(Journey journey) {
        try (Session worker = Session.open(journey.cluster().worker(1))) {
            worker.require("SET citus.enable_ddl_propagation TO off");
            worker.require("CREATE SEQUENCE left_behind_seq");
            Audit broken = Auditor.audit("a sequence is left", journey.situation());
            worker.require("DROP SEQUENCE left_behind_seq");

            assertThat(broken.findings())
                    .flatExtracting(Finding::violations)
                    .containsExactly("worker1: sequence public.left_behind_seq at its start is left");
        }
        assertThat(Auditor.audit("taken away", journey.situation()).holds()).isTrue();
    }
}
