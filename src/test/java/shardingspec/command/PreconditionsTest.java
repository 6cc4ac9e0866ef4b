package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.ClusterNode;
import shardingspec.catalog.JourneyPosition;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TableKind;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Settings;
import shardingspec.subject.Subject;
import shardingspec.subject.demo.Demo;

/** A command that comes too early, or too late, is refused with the command that comes first. */
class PreconditionsTest {

    private static final Subject DEMO = Demo.subject(SeedSettings.from(Settings.of(Map.of(), Map.of(), Map.of())));
    private static final ShardMap NO_MAP = new ShardMap(List.of(), List.of(), List.of());

    private static final JourneyPosition NOTHING = new JourneyPosition(DEMO, false, false, false, false, NO_MAP);
    private static final JourneyPosition EMPTY = new JourneyPosition(DEMO, true, false, false, false, NO_MAP);
    private static final JourneyPosition REGULAR = new JourneyPosition(DEMO, true, true, false, false, NO_MAP);
    private static final JourneyPosition DISTRIBUTED = distributed("worker1", "worker2");
    private static final JourneyPosition UNDISTRIBUTED = new JourneyPosition(DEMO, true, true, true, false, NO_MAP);

    @Test
    void the_tables_of_phase_1() {
        assertRefused(
                () -> Preconditions.tables(NOTHING), "needs the tables of Phase 1: run mvn verify -Dgroups=setup");
        assertRefused(() -> Preconditions.tables(EMPTY), "a setup was interrupted", "-Dgroups=down", "-Dgroups=setup");
        assertThatNoException().isThrownBy(() -> Preconditions.tables(REGULAR));
        assertThatNoException().isThrownBy(() -> Preconditions.tables(UNDISTRIBUTED));
    }

    @Test
    void the_distributed_tables_of_phase_2() {
        assertRefused(
                () -> Preconditions.distributedTables("Phase 3", REGULAR),
                "Phase 3 needs the distributed tables of Phase 2: run mvn verify -Dgroups=enable-citus");
        assertRefused(() -> Preconditions.distributedTables("Phase 3", NOTHING), "-Dgroups=setup");
        assertThatNoException().isThrownBy(() -> Preconditions.distributedTables("Phase 3", DISTRIBUTED));
    }

    @Test
    void a_cluster_that_has_not_come_to_its_end() {
        assertRefused(
                () -> Preconditions.firstDistribution(UNDISTRIBUTED),
                "come to Phase 4",
                "-Dgroups=down",
                "-Dgroups=setup");
        assertThatNoException().isThrownBy(() -> Preconditions.firstDistribution(REGULAR));
    }

    @Test
    void the_third_worker() {
        assertRefused(() -> Preconditions.thirdWorker(DISTRIBUTED), "run mvn verify -Dgroups=add-worker");
        assertThatNoException()
                .isThrownBy(() -> Preconditions.thirdWorker(distributed("worker1", "worker2", "worker3")));
    }

    @Test
    void a_worker_with_something_to_drain() {
        assertRefused(
                () -> Preconditions.workerToDrain(distributed("worker1", "worker3")),
                "run mvn verify -Dgroups=rebalance");
        assertThatNoException().isThrownBy(() -> Preconditions.workerToDrain(DISTRIBUTED));
    }

    @Test
    void the_place_on_the_way_is_told_for_people() {
        assertThat(Stream.of(NOTHING, EMPTY, REGULAR, DISTRIBUTED, distributed("worker1", "worker3"), UNDISTRIBUTED)
                        .map(JourneyPosition::phase))
                .containsExactly(
                        "before Phase 1", "before Phase 1", "in Phase 1", "in Phase 2", "in Phase 3", "in Phase 4");
    }

    private static void assertRefused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(NotReadyException.class).hasMessageContainingAll(parts);
    }

    /** One shard on each of the workers. */
    private static JourneyPosition distributed(String... workers) {
        List<ClusterNode> nodes = IntStream.range(0, workers.length)
                .mapToObj(index -> new ClusterNode(workers[index], workers[index] + ":5432", index + 1, true, true))
                .toList();
        List<Placement> placements = IntStream.range(0, workers.length)
                .mapToObj(index -> new Placement("orders", index, workers[index], index + "0", index + "9", 1))
                .toList();
        List<CitusTable> tables = List.of(
                new CitusTable("orders", TableKind.DISTRIBUTED, "user_id", 1, workers.length),
                new CitusTable("order_items", TableKind.DISTRIBUTED, "user_id", 1, workers.length),
                new CitusTable("regions", TableKind.REFERENCE, "<none>", 2, 1));
        return new JourneyPosition(DEMO, true, true, true, true, new ShardMap(nodes, tables, placements));
    }
}
