package shardingspec.spec.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shardingspec.invariant.Audit;
import shardingspec.invariant.Auditor;
import shardingspec.invariant.Finding;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.lesson.Lesson;
import shardingspec.node.Node;
import shardingspec.sql.Session;

/** Each thing that must hold after every step is broken once on the living cluster, seen to be named, and put right. */
@DemoSpec(DemoStep.DISTRIBUTION_REVISITED)
@Tag("sabotage")
class InvariantsSeenBrokenSpec {

    /** One way in which a cluster can be wrong. */
    enum Fault {
        CHANGED_ROW(
                "worker1",
                "UPDATE {orders} SET amount = amount + 1 WHERE id = (SELECT min(id) FROM {orders})",
                "UPDATE {orders} SET amount = amount - 1 WHERE id = (SELECT min(id) FROM {orders})",
                "orders: 10",
                "missing on coordinator: 1 row"),
        STALE_REFERENCE_COPY(
                "worker1",
                "UPDATE {regions} SET name = 'Nowhere' WHERE code = 'EU-WEST'",
                "UPDATE {regions} SET name = 'Europe West' WHERE code = 'EU-WEST'",
                "regions on worker1 differs from that on coordinator",
                "Nowhere"),
        OTHER_METADATA(
                "worker2",
                "UPDATE pg_dist_colocation SET replicationfactor = 7 WHERE colocationid = (SELECT colocationid "
                        + "FROM pg_dist_partition WHERE logicalrelid = 'orders'::regclass)",
                "UPDATE pg_dist_colocation SET replicationfactor = 1 WHERE replicationfactor = 7",
                "worker2: pg_dist_colocation lacks the row"),
        SHARDS_APART(
                "coordinator",
                "UPDATE pg_dist_placement p SET groupid = (SELECT n.groupid FROM pg_dist_node n "
                        + "WHERE n.groupid NOT IN (0, p.groupid)) WHERE shardid = (SELECT min(shardid) "
                        + "FROM pg_dist_shard WHERE logicalrelid = 'order_items'::regclass)",
                "UPDATE pg_dist_placement p SET groupid = (SELECT n.groupid FROM pg_dist_node n "
                        + "WHERE n.groupid NOT IN (0, p.groupid)) WHERE shardid = (SELECT min(shardid) "
                        + "FROM pg_dist_shard WHERE logicalrelid = 'order_items'::regclass)",
                "hashes",
                "of order_items are on worker"),
        REPLICATION_SLOT(
                "worker1",
                "SELECT pg_create_logical_replication_slot('left_behind', 'pgoutput')",
                "SELECT pg_drop_replication_slot('left_behind')",
                "worker1: replication slot left_behind"),
        PUBLICATION(
                "worker2",
                "SET citus.enable_ddl_propagation TO off; CREATE PUBLICATION left_behind",
                "SET citus.enable_ddl_propagation TO off; DROP PUBLICATION left_behind",
                "worker2: publication left_behind"),
        SUBSCRIPTION(
                "worker1",
                "CREATE SUBSCRIPTION left_behind CONNECTION 'dbname=nowhere' PUBLICATION none "
                        + "WITH (connect = false, slot_name = NONE)",
                "DROP SUBSCRIPTION left_behind",
                "worker1: subscription left_behind"),
        PREPARED_TRANSACTION(
                "worker2",
                "BEGIN; SELECT txid_current(); PREPARE TRANSACTION 'left_behind'",
                "ROLLBACK PREPARED 'left_behind'",
                "worker2: prepared transaction left_behind"),
        INVALID_INDEX(
                "coordinator",
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_email_key'::regclass",
                "UPDATE pg_index SET indisvalid = true WHERE indexrelid = 'users_email_key'::regclass",
                "coordinator: invalid index users_email_key"),
        CLEANUP_RECORD(
                "coordinator",
                "INSERT INTO pg_dist_cleanup VALUES (999999, 999999, 1, 'public.left_behind', 999999, 2)",
                "DELETE FROM pg_dist_cleanup WHERE record_id = 999999",
                "coordinator: cleanup record public.left_behind on group 999999"),
        BACKGROUND_JOB(
                "coordinator",
                "INSERT INTO pg_dist_background_job (state, job_type, description) "
                        + "VALUES ('running', 'rebalance', 'left behind')",
                "DELETE FROM pg_dist_background_job WHERE description = 'left behind'",
                "coordinator: unfinished background job",
                "left behind"),
        PLACEMENT_STATE(
                "coordinator",
                "UPDATE pg_dist_placement SET shardstate = 4 WHERE shardid = (SELECT min(shardid) "
                        + "FROM pg_dist_shard WHERE logicalrelid = 'order_items'::regclass)",
                "UPDATE pg_dist_placement SET shardstate = 1 WHERE shardstate = 4",
                "coordinator: placement in another state",
                "state 4"),
        ORPHANED_SHARD(
                "worker1",
                "CREATE TABLE orders_999999 (id bigint)",
                "DROP TABLE orders_999999",
                "worker1: orphaned shard public.orders_999999");

        private final String node;
        private final String breaks;
        private final String repairs;

        @SuppressWarnings("ImmutableEnumChecker") // an immutable list of texts
        private final List<String> named;

        Fault(String node, String breaks, String repairs, String... named) {
            this.node = node;
            this.breaks = breaks;
            this.repairs = repairs;
            this.named = List.of(named);
        }

        /** {@code stale reference copy}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @Order(1)
    @Lesson(question = "Would the last lesson of a chapter notice?", notice = """
                    Here it is broken on purpose, seen to be named with its node, and put right again. A check that never \
                    failed proves nothing.""")
    void what_must_hold_after_every_step_is_named_when_it_does_not(Fault fault, Journey journey) {
        Node node = journey.cluster().node(fault.node);
        execute(fault.breaks, node);
        Audit broken;
        try {
            broken = Auditor.audit(fault.toString(), journey.situation());
        } finally {
            execute(fault.repairs, node);
        }

        assertThat(violations(broken)).contains(fault.named);
    }

    @Test
    @Order(2)
    @Lesson(
            question = "And when nothing is broken?",
            notice = "Every one of them was looked at, by something that there is some of.")
    void once_all_is_put_right_every_invariant_is_looked_at_and_holds(Journey journey) {
        Audit now = Auditor.audit("now", journey.situation());

        assertThat(violations(now)).isEmpty();
        assertThat(now.findings())
                .extracting(Finding::invariant)
                .containsExactly(
                        "Every table holds the rows of the plain PostgreSQL",
                        "Every query is answered as by the plain PostgreSQL",
                        "Every node has the metadata of the coordinator",
                        "Colocated shards lie together",
                        "Every copy of a reference table holds the same rows",
                        "Nothing is left over");
    }

    private static String violations(Audit audit) {
        StringBuilder violations = new StringBuilder();
        audit.findings().forEach(finding -> finding.violations()
                .forEach(violation -> violations.append(violation).append('\n')));
        return violations.toString();
    }

    /** The names of tables in braces stand for their first shard on the node. */
    private static void execute(String sql, Node node) {
        try (Session session = Session.open(node)) {
            String text = sql;
            for (String table : List.of("orders", "regions")) {
                if (text.contains("{" + table + "}")) {
                    session.require("SET citus.override_table_visibility TO off");
                    String shard = String.valueOf(session.rows("SELECT min(relname) FROM pg_class WHERE relkind = 'r' "
                                    + "AND relname ~ '^" + table + "_\\d{6,}$'")
                            .single());
                    text = text.replace("{" + table + "}", shard);
                }
            }
            for (String statement : text.split("; ", -1)) {
                session.require(statement);
            }
        }
    }
}
