package shardingspec.workload.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.demo.OrderFixture.acknowledged;
import static shardingspec.subject.demo.OrderFixture.changed;
import static shardingspec.subject.demo.OrderFixture.history;
import static shardingspec.subject.demo.OrderFixture.inDoubt;
import static shardingspec.subject.demo.OrderFixture.order;
import static shardingspec.subject.demo.OrderFixture.refused;
import static shardingspec.subject.demo.OrderFixture.saw;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.subject.demo.WrittenOrder;
import shardingspec.workload.History;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Reply;
import shardingspec.workload.SurvivingRows;

/** Histories that are wrong, each in one way: each is found, and named. */
class HistoryCheckerTest {

    private static final WrittenOrder ONE = order(1);
    private static final WrittenOrder TWO = order(2);
    private static final WrittenOrder ONE_PAID = changed(ONE, "paid", 3);
    private static final WrittenOrder TWO_PAID = changed(TWO, "paid", 3);

    @Test
    void all_is_well() {
        History history = history(
                acknowledged(Kind.INSERT, ONE),
                acknowledged(Kind.INSERT, TWO),
                saw(List.of(1L, 2L), ONE, TWO),
                acknowledged(Kind.TWO_TENANTS, ONE_PAID, TWO_PAID),
                saw(List.of(3L), ONE_PAID),
                refused(Kind.INSERT, order(4)),
                refused(Kind.UPDATE, changed(ONE, "shipped", 5)),
                acknowledged(Kind.DELETE, TWO_PAID),
                saw(List.of(Reply.ABSENT), TWO_PAID));

        assertThat(HistoryChecker.check(history, SurvivingRows.whole(List.of(ONE_PAID))))
                .isEmpty();
        assertThat(HistoryChecker.expected(history)).containsExactly(ONE_PAID);
    }

    @Test
    void a_lost_insert() {
        assertThat(check(history(acknowledged(Kind.INSERT, ONE))))
                .containsExactly("lost: order 1-1 of user 42 (pending) is not there");
    }

    @Test
    void a_lost_update() {
        assertThat(check(history(acknowledged(Kind.INSERT, ONE), acknowledged(Kind.UPDATE, ONE_PAID)), ONE))
                .containsExactly("lost: order 1-1 of user 42 (paid) of version 3 is there in version 1");
    }

    @Test
    void half_of_a_transaction_of_two_tenants_is_lost() {
        History history = history(
                acknowledged(Kind.INSERT, ONE),
                acknowledged(Kind.INSERT, TWO),
                acknowledged(Kind.TWO_TENANTS, ONE_PAID, TWO_PAID));

        assertThat(check(history, ONE_PAID, TWO))
                .containsExactly("lost: order 1-2 of user 42 (paid) of version 3 is there in version 2");
    }

    @Test
    void a_doubled_insert() {
        assertThat(check(history(acknowledged(Kind.INSERT, ONE)), ONE, ONE))
                .containsExactly("doubled: order 1-1 of user 42 (pending) is there 2 times");
    }

    @Test
    void a_deleted_row_that_returned() {
        assertThat(check(history(acknowledged(Kind.INSERT, ONE), acknowledged(Kind.DELETE, ONE)), ONE))
                .containsExactly("returned: order 1-1 of user 42 (pending) was deleted, and is there");
    }

    @Test
    void a_read_of_a_deleted_row() {
        assertThat(check(
                        history(acknowledged(Kind.INSERT, ONE), acknowledged(Kind.DELETE, ONE), saw(List.of(1L), ONE))))
                .singleElement()
                .asString()
                .startsWith("returned: READ order 1-1")
                .endsWith("saw version 1 of 1-1, not nothing");
    }

    @Test
    void a_refused_insert_that_is_there() {
        assertThat(check(history(refused(Kind.INSERT, ONE)), ONE))
                .containsExactly("unwritten: order 1-1 of user 42 (pending) was refused, and is there");
    }

    @Test
    void a_refused_update_that_is_there() {
        assertThat(check(history(acknowledged(Kind.INSERT, ONE), refused(Kind.UPDATE, ONE_PAID)), ONE_PAID))
                .containsExactly("unwritten: order 1-1 of user 42 (pending) of version 1 is there in version 3");
    }

    @Test
    void a_row_that_nobody_wrote() {
        assertThat(check(history(acknowledged(Kind.INSERT, ONE)), ONE, TWO))
                .containsExactly("unwritten: order 1-2 of user 42 (pending) was written by nobody");
    }

    @Test
    void rows_of_other_clients_are_left_alone() {
        assertThat(check(history(acknowledged(Kind.INSERT, ONE)), ONE, order(2, 1)))
                .isEmpty();
    }

    @Test
    void a_half_written_row() {
        List<Finding> findings = HistoryChecker.check(
                history(acknowledged(Kind.INSERT, ONE)),
                new SurvivingRows(List.of(ONE), List.of(new SurvivingRows.Half("", "item 7 without its order"))));

        assertThat(findings).hasToString("[half written: item 7 without its order]");
    }

    @Test
    void a_write_that_is_still_in_doubt() {
        assertThat(check(history(inDoubt(Kind.INSERT, ONE))))
                .singleElement()
                .asString()
                .startsWith("half written: still in doubt: INSERT order 1-1");
    }

    @Test
    void a_stale_read() {
        History history = history(
                acknowledged(Kind.INSERT, ONE), acknowledged(Kind.UPDATE, ONE_PAID), saw(List.of(1L), ONE_PAID));

        assertThat(check(history, ONE_PAID))
                .singleElement()
                .asString()
                .startsWith("stale read: READ order 1-1")
                .endsWith("saw version 1 of 1-1, not version 3");
    }

    @Test
    void a_read_that_missed_one_of_two_rows() {
        History history = history(
                acknowledged(Kind.INSERT, ONE),
                acknowledged(Kind.INSERT, TWO),
                saw(List.of(1L, Reply.ABSENT), ONE, TWO));

        assertThat(check(history, ONE, TWO))
                .singleElement()
                .asString()
                .startsWith("stale read: READ_MANY")
                .endsWith("saw nothing of 1-2, not version 2");
    }

    @Test
    void a_read_of_what_was_refused() {
        History history =
                history(acknowledged(Kind.INSERT, ONE), refused(Kind.UPDATE, ONE_PAID), saw(List.of(3L), ONE));

        assertThat(check(history, ONE)).singleElement().asString().startsWith("unwritten: READ");
    }

    private static List<String> check(History history, WrittenOrder... there) {
        return HistoryChecker.check(history, SurvivingRows.whole(List.of(there))).stream()
                .map(Finding::toString)
                .toList();
    }
}
