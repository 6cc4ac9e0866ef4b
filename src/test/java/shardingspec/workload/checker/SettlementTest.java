package shardingspec.workload.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.demo.OrderFixture.changed;
import static shardingspec.subject.demo.OrderFixture.history;
import static shardingspec.subject.demo.OrderFixture.inDoubt;
import static shardingspec.subject.demo.OrderFixture.order;
import static shardingspec.subject.demo.OrderFixture.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.subject.demo.WrittenOrder;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.SurvivingRows;

/** What became of a write without an answer is seen by what is there. */
class SettlementTest {

    private static final WrittenOrder ONE = order(1);
    private static final WrittenOrder TWO = order(2);
    private static final WrittenOrder ONE_PAID = changed(ONE, "paid", 3);
    private static final WrittenOrder TWO_PAID = changed(TWO, "paid", 3);

    @Test
    void an_insert() {
        assertThat(settled(inDoubt(Kind.INSERT, ONE)).result()).isEqualTo(Result.REFUSED);
        assertThat(settled(inDoubt(Kind.INSERT, ONE), ONE).result()).isEqualTo(Result.ACKNOWLEDGED);
    }

    @Test
    void an_insert_of_which_the_order_alone_is_there() {
        Operation settled = Settlement.of(
                        history(inDoubt(Kind.INSERT, ONE)),
                        new SurvivingRows(List.of(), List.of(new SurvivingRows.Half(ONE.key(), "with 0 items"))))
                .operations()
                .get(0);

        assertThat(settled.result()).isEqualTo(Result.IN_DOUBT);
    }

    @Test
    void an_update() {
        assertThat(settled(inDoubt(Kind.UPDATE, ONE_PAID), ONE).result()).isEqualTo(Result.REFUSED);
        assertThat(settled(inDoubt(Kind.UPDATE, ONE_PAID), ONE_PAID).result()).isEqualTo(Result.ACKNOWLEDGED);
    }

    @Test
    void a_delete() {
        assertThat(settled(inDoubt(Kind.DELETE, ONE), ONE).result()).isEqualTo(Result.REFUSED);
        assertThat(settled(inDoubt(Kind.DELETE, ONE)).result()).isEqualTo(Result.ACKNOWLEDGED);
    }

    @Test
    void a_transaction_of_two_tenants() {
        Operation both = inDoubt(Kind.TWO_TENANTS, ONE_PAID, TWO_PAID);

        assertThat(settled(both, ONE, TWO).result()).isEqualTo(Result.REFUSED);
        assertThat(settled(both, ONE_PAID, TWO_PAID).result()).isEqualTo(Result.ACKNOWLEDGED);
        assertThat(settled(both, ONE_PAID, TWO).result()).isEqualTo(Result.IN_DOUBT);
    }

    @Test
    void what_is_found_takes_its_ids_from_there_and_keeps_its_error() {
        WrittenOrder found = new WrittenOrder(1, 1, 17, 18, 42, 1, "pending", ONE.createdAt(), ONE.updatedAt());

        Operation settled = settled(inDoubt(Kind.INSERT, ONE), found);

        assertThat(settled.rows()).hasToString("[order 1-1 (id 17) of user 42 (pending)]");
        assertThat(settled.reply().sqlState()).isEqualTo("08006");
    }

    @Test
    void what_is_not_in_doubt_stays_as_it_is() {
        assertThat(settled(refused(Kind.INSERT, ONE), ONE).result()).isEqualTo(Result.REFUSED);
    }

    private static Operation settled(Operation operation, WrittenOrder... there) {
        return Settlement.of(history(operation), SurvivingRows.whole(List.of(there)))
                .operations()
                .get(0);
    }
}
