package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shardingspec.sql.Notice;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.SqlFailure;
import shardingspec.sql.StatementResult;

/** The assertions on statements hold where they should, and show all that the server said where they do not. */
class StatementAssertTest {

    private static final String SQL = "SELECT isolate_tenant_to_new_shard('orders', 42) -- 100%";

    private static final List<Notice> NOTICES = List.of(
            new Notice("NOTICE", "issuing PREPARE TRANSACTION 'one'", "on server worker1", ""),
            new Notice("NOTICE", "issuing PREPARE TRANSACTION 'two'", "on server worker2", ""));

    private static final StatementResult REFUSED = result(new Outcome(
            Rows.NONE,
            -1,
            NOTICES,
            Optional.of(new SqlFailure(
                    "0A000",
                    "cannot isolate tenant",
                    "because it is colocated",
                    "Use CASCADE",
                    "remote SQL command: COMMIT TRANSACTION")),
            Duration.ZERO));

    private static final StatementResult ANSWERED = result(new Outcome(
            new Rows(List.of("shardid"), List.of(List.of("102008"))), -1, NOTICES, Optional.empty(), Duration.ZERO));

    private static final StatementResult SILENT =
            result(new Outcome(Rows.NONE, 0, List.of(), Optional.empty(), Duration.ZERO));

    @Test
    void success() {
        assertThat(ANSWERED).succeeded();

        assertFails(REFUSED, () -> assertThat(REFUSED).succeeded(), "the statement to succeed");
    }

    @Test
    void failure_with_everything_that_the_server_says() {
        assertThat(REFUSED)
                .failedWith("0A000")
                .withMessage("cannot isolate")
                .withDetail("colocated")
                .withHint("CASCADE")
                .withContext("COMMIT TRANSACTION");

        assertFails(REFUSED, () -> assertThat(REFUSED).failedWith("23505"), "SQLSTATE 23505");
        assertFails(REFUSED, () -> assertThat(REFUSED).withMessage("shard"), "a message with \"shard\"");
        assertFails(REFUSED, () -> assertThat(REFUSED).withDetail("shard"), "a DETAIL with \"shard\"");
        assertFails(REFUSED, () -> assertThat(REFUSED).withHint("shard"), "a HINT with \"shard\"");
        assertFails(REFUSED, () -> assertThat(REFUSED).withContext("shard"), "a CONTEXT with \"shard\"");
    }

    @Test
    void failure_of_a_statement_that_succeeded() {
        assertFails(ANSWERED, () -> assertThat(ANSWERED).failedWith("0A000"), "SQLSTATE 0A000");
    }

    @Test
    void notices() {
        assertThat(ANSWERED).noticed("PREPARE TRANSACTION", 2);
        assertThat(SILENT).neverNoticed("PREPARE", ANSWERED);

        assertFails(
                ANSWERED,
                () -> assertThat(ANSWERED).noticed("PREPARE TRANSACTION", 3),
                "3 or more notices with \"PREPARE TRANSACTION\", not 2");
        assertFails(
                ANSWERED, () -> assertThat(ANSWERED).neverNoticed("PREPARE", ANSWERED), "no notice with \"PREPARE\"");
        assertFails(
                ANSWERED,
                () -> assertThat(SILENT).neverNoticed("ROLLBACK", ANSWERED),
                "1 or more notices with \"ROLLBACK\", not 0");
    }

    private static void assertFails(StatementResult result, ThrowingCallable assertion, String expected) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(String.format(
                        "Expected %s from statement \"isolate_alone\":%n  %s%nbut the server said:%n", expected, SQL))
                .hasMessageContainingAll("PREPARE TRANSACTION 'one'", "worker1", "PREPARE TRANSACTION 'two'", "worker2")
                .hasMessageContainingAll(
                        result.outcome().failed()
                                ? new String[] {
                                    "0A000: cannot isolate tenant",
                                    "because it is colocated",
                                    "HINT:  Use CASCADE",
                                    "CONTEXT:  remote SQL command: COMMIT TRANSACTION"
                                }
                                : new String[] {"no error; rows:", "shardid", "102008"});
    }

    private static StatementResult result(Outcome outcome) {
        return new StatementResult(
                new ScriptStatement("isolate_alone", "", true, false, List.of(), "", OptionalInt.empty(), SQL, 1),
                SQL,
                outcome,
                null);
    }
}
