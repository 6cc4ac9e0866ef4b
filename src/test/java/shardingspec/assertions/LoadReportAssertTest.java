package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Reply;
import shardingspec.workload.Window;
import shardingspec.workload.checker.Fault;
import shardingspec.workload.checker.Finding;
import shardingspec.workload.checker.LoadReport;

/** Every claim about a load beside a statement is refuted by a load of which it is not true, and by one that did nothing. */
class LoadReportAssertTest {

    private static final long WRITER = 1;
    private static final long READER = 2;

    /** The statement runs from 100 to 200 ms. */
    private static final Window COPY = new Window("copy", Duration.ofMillis(100), Duration.ofMillis(200));

    @Test
    void a_statement_that_holds_writes_up_is_told_from_one_that_does_not() {
        LoadReport held = report(write(120, 100));
        LoadReport through = report(write(120, 10), write(150, 100));

        assertThat(held).letNoWriteThroughDuring("copy");
        assertThat(through).letWritesThroughDuring("copy");
        assertRefuted(() -> assertThat(through).letNoWriteThroughDuring("copy"), "but 1 were:");
        assertRefuted(() -> assertThat(held).letWritesThroughDuring("copy"), "but none was:");
    }

    @Test
    void reads_are_those_of_the_client_that_only_reads() {
        LoadReport held = report(read(WRITER, 120, 10), read(READER, 130, 90));
        LoadReport through = report(read(READER, 120, 10), read(READER, 150, 100));

        assertThat(held).letNoReadThroughDuring("copy");
        assertThat(through).letReadsThroughDuring("copy");
        assertRefuted(() -> assertThat(through).letNoReadThroughDuring("copy"), "Expected no read to be answered");
        assertRefuted(() -> assertThat(held).letReadsThroughDuring("copy"), "but none was");
    }

    @Test
    void that_nothing_got_through_is_no_proof_if_nothing_came() {
        assertRefuted(() -> assertThat(report(write(10, 5), write(300, 5))).letNoWriteThroughDuring("copy"), "to wait");
        assertRefuted(() -> assertThat(report(write(120, 100))).letNoReadThroughDuring("copy"), "to wait");
    }

    @Test
    void a_write_that_was_due_before_is_no_proof_that_one_got_through() {
        assertRefuted(() -> assertThat(report(write(50, 100))).letWritesThroughDuring("copy"), "but none was");
    }

    @Test
    void what_was_lost_is_named() {
        LoadReport lost = report(List.of(new Finding(Fault.LOST, "order 7 is not there")), write(120, 10));

        assertThat(report(write(120, 10))).lostNothing();
        assertRefuted(() -> assertThat(lost).lostNothing(), "lost: order 7 is not there");
        assertRefuted(() -> assertThat(report(read(READER, 120, 10))).lostNothing(), "there were none");
    }

    @Test
    void what_was_refused_is_named() {
        LoadReport refused = report(write(120, 10), refused("P0002"));
        LoadReport both = report(refused("P0002"), refused("40P01"));

        assertThat(report(write(120, 10))).refusedNothing();
        assertThat(refused).refusedNothingBut("P0002");
        assertRefuted(() -> assertThat(refused).refusedNothing(), "P0002 changed 0 rows");
        assertRefuted(() -> assertThat(both).refusedNothingBut("P0002"), "40P01 changed 0 rows");
        assertRefuted(() -> assertThat(report()).refusedNothing(), "there were none");
    }

    private static Operation refused(String sqlState) {
        return new Operation(
                WRITER,
                0,
                Kind.UPDATE,
                List.of(),
                Reply.failed(Operation.Result.REFUSED, 1, sqlState, "changed 0 rows"),
                Duration.ofMillis(120),
                Duration.ofMillis(10));
    }

    private static void assertRefuted(ThrowingCallable claim, String why) {
        assertThatThrownBy(claim).isInstanceOf(AssertionError.class).hasMessageContaining(why);
    }

    private static LoadReport report(Operation... operations) {
        return report(List.of(), operations);
    }

    private static LoadReport report(List<Finding> findings, Operation... operations) {
        History history = new History(List.of(operations), Duration.ofSeconds(1));
        return new LoadReport("a.sql", History.NONE, history, READER, List.of(COPY), 0, findings);
    }

    private static Operation write(long due, long latency) {
        return operation(WRITER, Kind.INSERT, due, latency);
    }

    private static Operation read(long client, long due, long latency) {
        return operation(client, Kind.READ, due, latency);
    }

    private static Operation operation(long client, Kind kind, long due, long latency) {
        return new Operation(
                client, 0, kind, List.of(), Reply.acknowledged(), Duration.ofMillis(due), Duration.ofMillis(latency));
    }
}
