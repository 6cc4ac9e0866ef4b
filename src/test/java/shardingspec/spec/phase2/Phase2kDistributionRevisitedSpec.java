package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;

@DemoSpec(DemoStep.DISTRIBUTION_REVISITED)
@Tag("phase2")
class Phase2kDistributionRevisitedSpec implements KeepsInvariants {

    private static final String COLOCATED = "concepts/43_colocate_by_accident.sql";
    private static final String CHANGED = "concepts/44_change_shard_key.sql";
    private static final String WAITED = "concepts/45_wait_while_distributing.sql";

    private static final String REPARTITIONING = "the query contains a join that requires repartitioning";
    private static final List<String> COMPANIONS = List.of("table_name", "distribution_column", "with_orders");

    @Test
    @Order(1)
    @Lesson(
            question = "Can a table be colocated that has nothing to do with the others?",
            script = COLOCATED,
            statements = {"distribute_invoices", "distribute_parcels", "companions"},
            notice = """
                    Yes, and without a word: an invoice number and a user number are both bigint, and that is all Citus \
                    looks at. parcels, with colocate_with => 'none', stays by itself.""")
    void a_foreign_table_slips_into_the_group_of_orders_unless_it_is_told_not_to(Journey journey) {
        assertThat(journey.result(COLOCATED).rows("companions"))
                .areExactly(new Rows(
                        COMPANIONS,
                        List.of(
                                List.of("invoices", "id", "t"),
                                List.of("order_items", "user_id", "t"),
                                List.of("orders", "user_id", "t"),
                                List.of("parcels", "id", "f"))));
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Can it be taken out again?",
            script = COLOCATED,
            statements = {"take_invoices_out", "companions_now"},
            notice = "By one call, which moves no row: the group is an entry in the metadata.")
    void a_table_is_taken_out_of_its_colocation_group(Journey journey) {
        assertThat(journey.result(COLOCATED).rows("companions_now"))
                .areExactly(new Rows(
                        COMPANIONS,
                        List.of(
                                List.of("invoices", "id", "f"),
                                List.of("order_items", "user_id", "t"),
                                List.of("orders", "user_id", "t"),
                                List.of("parcels", "id", "f"))));
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Is a wrong distribution column for ever?",
            script = CHANGED,
            statements = {"key_before", "change_key", "key_after", "shards_kept"},
            notice = """
                    No. The rows are as many and the column is another; but no shard is one of before, which is what it costs: \
                    every row was written again.""")
    void the_distribution_column_can_be_changed_and_every_shard_is_new(Journey journey) {
        ScriptResult script = journey.result(CHANGED);

        Assertions.assertThat(script.rows("key_before").value(0, "distribution_column"))
                .isEqualTo("id");
        Assertions.assertThat(script.rows("key_after").value(0, "distribution_column"))
                .isEqualTo("user_id");
        Assertions.assertThat(script.rows("key_after").value(0, "rows"))
                .isNotEqualTo("0")
                .isEqualTo(script.rows("key_before").value(0, "rows"));
        assertThat(script.rows("shards_kept"))
                .areExactly(new Rows(List.of("shards", "of_before"), List.of(List.of("32", "0"))));
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Is a table whose column was changed still colocated?",
            script = CHANGED,
            statements = {
                "distribute_order_notes",
                "join_before",
                "key_before",
                "change_key",
                "key_after",
                "join_by_old_key"
            },
            notice = """
                    By the metadata it is: the group is the same before and after. In truth it is not: the join that was pushed \
                    down to 32 pairs of shards is refused, because a note no longer lies beside its order.""")
    void the_group_stays_the_same_but_the_join_by_the_old_column_is_refused(Journey journey, Cluster cluster) {
        ScriptResult script = journey.result(CHANGED);

        assertThat(journey.planOf(CHANGED, "join_before"))
                .fansOutToAllShards(32, cluster.worker(1), cluster.worker(2))
                .joinsInEveryTask("orders_by_id", "order_notes");
        Assertions.assertThat(script.rows("key_before").column("in_group_of_notes"))
                .containsExactly("t");
        Assertions.assertThat(script.rows("key_after").column("in_group_of_notes"))
                .containsExactly("t");
        assertThat(script.statement("join_by_old_key")).failedWith("XX000").withMessage(REPARTITIONING);
    }

    @Test
    @Order(5)
    @Lesson(
            question = "And with the tables that have the new column?",
            script = CHANGED,
            statements = {"join_by_new_key", "change_group", "join_in_new_group"},
            notice = """
                    Not by itself: the join is refused too, until the table is put into their group, which writes its rows once \
                    more.""")
    void it_is_joined_by_the_new_column_once_it_is_in_the_group_of_orders(Journey journey, Cluster cluster) {
        assertThat(journey.result(CHANGED).statement("join_by_new_key"))
                .failedWith("XX000")
                .withMessage(REPARTITIONING);
        assertThat(journey.planOf(CHANGED, "join_in_new_group"))
                .fansOutToAllShards(32, cluster.worker(1), cluster.worker(2))
                .joinsInEveryTask("orders_by_id", "orders");
        Assertions.assertThat(journey.result(CHANGED).rows("join_in_new_group").single())
                .isEqualTo(journey.result(CHANGED).rows("key_before").value(0, "rows"));
    }

    @Test
    @Order(6)
    @Lesson(
            question = "Can all tables of a group be changed in one call?",
            script = CHANGED,
            statements = "change_key_of_both",
            notice = "No: each table has a column of its own, so each is changed by a call of its own.")
    void the_column_is_not_changed_in_the_whole_group(Journey journey) {
        assertThat(journey.result(CHANGED).statement("change_key_of_both"))
                .failedWith("XX000")
                .withMessage("distribution_column cannot be cascaded to colocated tables");
    }

    @Test
    @Order(7)
    @Lesson(
            question = "Can the application work while the column is changed?",
            script = CHANGED,
            statements = {"begin", "change_key", "locks", "commit"},
            notice = """
                    ExclusiveLock excludes writes, and AccessExclusiveLock, which dropping the old table needs, reads too. These \
                    are the locks at the end; how long each was held they do not say.""")
    void changing_the_column_ends_in_a_lock_that_excludes_reads_too(Journey journey) {
        Assertions.assertThat(journey.result(CHANGED).rows("locks").column("mode"))
                .contains("ExclusiveLock", "AccessExclusiveLock");
    }

    @Test
    @Order(8)
    @Lesson(
            question = "Can the application write while a table is distributed?",
            script = WAITED,
            statements = {"begin", "distribute", "locks", "commit", "written_meanwhile"},
            notice = """
                    It can read, and its writes wait. Another session read the table and then asked for an INSERT: the read has \
                    its lock, the INSERT has not, because ShareRowExclusiveLock and ExclusiveLock exclude it. The script was \
                    held until the INSERT waited, so this shows that a write waits, and that it is done afterwards, in a shard; \
                    not how long it would have waited.""")
    void while_a_table_is_distributed_a_read_goes_on_and_a_write_waits(Journey journey) {
        Rows locks = journey.result(WAITED).rows("locks");

        Assertions.assertThat(locks.values())
                .contains(List.of("this", "ExclusiveLock", "t"), List.of("another", "AccessShareLock", "t"))
                .contains(List.of("another", "RowExclusiveLock", "f"))
                .doesNotContain(List.of("this", "AccessExclusiveLock", "t"));
        Assertions.assertThat(journey.result(WAITED).rows("written_meanwhile").single())
                .isEqualTo("1");
    }

    @Test
    @Order(9)
    @Lesson(
            question = "Is there a way without the wait?",
            script = WAITED,
            statements = {
                "begin_concurrently",
                "distribute_concurrently_in_transaction",
                "rollback",
                "distribute_concurrently"
            },
            notice = """
                    There is, outside of a transaction. On a table without a key it reports that UPDATE and DELETE fail \
                    meanwhile: there is nothing by which it could follow them. Shown are its conditions; that writes go on \
                    while it copies is not tried here.""")
    void distributing_concurrently_needs_a_transaction_of_its_own_and_asks_for_a_key(Journey journey) {
        ScriptResult script = journey.result(WAITED);

        assertThat(script.statement("distribute_concurrently_in_transaction"))
                .failedWith("25001")
                .withMessage("create_distributed_table_concurrently cannot run inside a transaction block");
        assertThat(script.statement("distribute_concurrently"))
                .succeeded()
                .noticed("does not have a REPLICA IDENTITY or PRIMARY KEY", 1);
    }
}
