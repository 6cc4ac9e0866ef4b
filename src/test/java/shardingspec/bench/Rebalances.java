package shardingspec.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.measure.Rounds;
import shardingspec.node.Node;
import shardingspec.sql.Database;

/**
 * The rebalance onto a third worker, in three modes, with our settings and with stock ones. After each the shards go back to the
 * first two workers, so that all of them move the same groups.
 */
public final class Rebalances {

    /** How the shards move. */
    public enum Mode {
        ONLINE("SELECT rebalance_table_shards(rebalance_strategy => 'by_shard_count')"),
        BACKGROUND(
                "SELECT citus_rebalance_start(rebalance_strategy => 'by_shard_count')",
                "SELECT citus_rebalance_wait()"),
        BLOCK_WRITES(
                "SELECT rebalance_table_shards(rebalance_strategy => 'by_shard_count', shard_transfer_mode => 'block_writes')");

        @SuppressWarnings("ImmutableEnumChecker") // an immutable list
        private final List<String> statements;

        Mode(String... statements) {
            this.statements = List.of(statements);
        }

        /** With our settings. */
        public String ours() {
            return this + ", ours";
        }

        /** With stock ones. */
        public String stock() {
            return this + ", stock";
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Bench bench;
    private final Journey journey;
    private final Cluster cluster;
    private final StockSettings settings;
    private boolean stock;

    /** @param journey that has added its third worker, which holds no shard yet */
    public Rebalances(Bench bench, Journey journey) {
        this.bench = bench;
        this.journey = journey;
        this.cluster = journey.cluster();
        this.settings = new StockSettings(cluster);
    }

    /** Seconds until the shards are spread evenly. */
    public Rounds measure(int rounds) {
        // The first rebalance copies the reference tables to the new worker too, which no later one has to.
        rebalance(Mode.BLOCK_WRITES);
        goBack();
        Map<String, DoubleSupplier> ways = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            ways.put(mode.ours(), () -> measure(mode, false));
        }
        for (Mode mode : Mode.values()) {
            ways.put(mode.stock(), () -> measure(mode, true));
        }
        return Rounds.measure(rounds, ways);
    }

    private double measure(Mode mode, boolean stockSettings) {
        use(stockSettings);
        Bench.settle(cluster);
        double seconds = Bench.seconds(() -> rebalance(mode));
        bench.say(String.format(
                Locale.ROOT, "rebalance %s: %.1f s", stockSettings ? mode.stock() : mode.ours(), seconds));
        goBack();
        return seconds;
    }

    private void use(boolean stockSettings) {
        if (stockSettings != stock) {
            stock = stockSettings;
            if (stock) {
                settings.stock();
            } else {
                settings.ours();
            }
        }
    }

    private void rebalance(Mode mode) {
        mode.statements.forEach(coordinator()::execute);
        requireShards(Map.of("worker1", 11, "worker2", 11, "worker3", 10));
    }

    private void goBack() {
        Node third = cluster.worker(3);
        String node = "'" + third.nodeHost() + "', " + third.nodePort();
        coordinator().execute("SELECT citus_drain_node(" + node + ", 'block_writes', 'by_shard_count')");
        coordinator().execute("SELECT citus_set_node_property(" + node + ", 'shouldhaveshards', true)");
        coordinator().execute("CALL citus_cleanup_orphaned_resources()");
        requireShards(Map.of("worker1", 16, "worker2", 16, "worker3", 0));
    }

    /** Whether what is measured was done: the even shares, whichever worker has which. */
    private void requireShards(Map<String, Integer> expected) {
        Map<String, Integer> found = journey.map().shardsPerWorker("orders");
        if (!found.values().stream()
                        .sorted()
                        .toList()
                        .equals(expected.values().stream().sorted().toList())
                || !found.keySet().equals(expected.keySet())) {
            throw new IllegalStateException("expected shards of orders " + expected + ", but there are " + found);
        }
    }

    private Database coordinator() {
        return new Database(cluster.coordinator());
    }
}
