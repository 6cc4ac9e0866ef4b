package shardingspec.spec.by_hand;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Database;

@DemoSpec(DemoStep.BY_HAND_COMMITTED)
@AboutScript(ByHand4HalfCommittedSpec.SCRIPT)
@Tag("by_hand")
class ByHand4HalfCommittedSpec implements KeepsInvariants {

    static final String SCRIPT = "by_hand/75a_commit_on_two_servers.sql";

    @ParameterizedTest
    @CsvSource({"worker1, payments_0, worker2", "worker2, payments_1, worker1"})
    @Order(1)
    @Lesson(
            question = "Can a COMMIT fail when every statement before it succeeded?",
            statements = {"begin_bad_on_{0}", "good_on_{2}", "bad_on_{0}", "commit_bad_on_{0}"},
            notice = """
                    Look at the CONTEXT: the statement that failed is the COMMIT TRANSACTION that postgres_fdw sent to a \
                    worker. There the deferred key was checked.""",
            compares = Difference.COMMIT)
    void the_commit_on_one_server_fails(String server, String partition, String other, Journey journey) {
        assertThat(journey.result(SCRIPT).statement("good_on_" + other)).succeeded();
        assertThat(journey.result(SCRIPT).statement("bad_on_" + server)).succeeded();
        assertThat(journey.result(SCRIPT).statement("commit_bad_on_" + server))
                .failedWith("23505")
                .withMessage("duplicate key value violates unique constraint \"" + partition)
                .withContext("remote SQL command: COMMIT TRANSACTION");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "What is left of the two failed transactions?",
            statements = {"commit_bad_on_worker2", "commit_bad_on_worker1", "payments_left"},
            notice = """
                    One payment 2, of a transaction for which the application got an error: its server had committed \
                    before the other refused. The servers themselves were asked, and one of them has it. Of the two \
                    transactions only the one whose bad half came second did damage, and which that is, the application \
                    cannot choose.""",
            compares = Difference.COMMIT)
    void one_server_has_kept_its_half_of_a_failed_transaction(Journey journey, Cluster cluster) {
        Assertions.assertThat(journey.result(SCRIPT).rows("payments_left").column("halves_of_failed_transactions"))
                .as("payments 2, which only failed transactions wrote")
                .containsExactly("1");
        Assertions.assertThat(Stream.of(
                        "worker1: " + halves(cluster, 1, "payments_0"), "worker2: " + halves(cluster, 2, "payments_1")))
                .as("payments 2 on the servers themselves: one on one of them")
                .containsAnyOf("worker1: 1", "worker2: 1")
                .containsAnyOf("worker1: 0", "worker2: 0");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Would a second phase help?",
            statements = {"begin_prepared", "write_to_both", "prepare"},
            notice = """
                    It would, and PostgreSQL has PREPARE TRANSACTION for it; postgres_fdw does not carry it to the \
                    servers. Citus commits a transaction on several nodes in two phases: Phase 2 tries the same two payments.""",
            compares = Difference.COMMIT)
    void a_second_phase_is_refused(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("prepare"))
                .failedWith("0A000")
                .withMessage("cannot PREPARE a transaction that has operated on postgres_fdw foreign tables");
    }

    private static String halves(Cluster cluster, int worker, String partition) {
        return new Database(cluster.worker(worker))
                .value("SELECT count(*) FROM by_hand." + partition + " WHERE id = 2");
    }
}
