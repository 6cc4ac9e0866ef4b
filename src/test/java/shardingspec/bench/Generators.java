package shardingspec.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.measure.Rounds;

/** Our load generator and pgbench on the coordinator of a journey, with as many clients and for as long. */
public final class Generators {

    public static final String OURS = "ours";
    public static final String PGBENCH = "pgbench";

    /** Both begin with a short run that does not count: Java compiles, and pages come into memory. */
    private static final int WARM_UP_SECONDS = 10;

    private final Bench bench;
    private final Cluster cluster;
    private final OurGenerator ours;
    private final PgBench pgbench;

    public Generators(Bench bench, Journey journey) {
        this.bench = bench;
        this.cluster = journey.cluster();
        this.ours = new OurGenerator(cluster, journey.subject());
        this.pgbench = new PgBench(bench.programs().pgbench());
    }

    /** Operations a second. */
    public Rounds measure() {
        ours(WARM_UP_SECONDS);
        pgbench(WARM_UP_SECONDS);
        int seconds = bench.sizes().seconds();
        Map<String, DoubleSupplier> ways = new LinkedHashMap<>();
        ways.put(OURS, () -> ours(seconds));
        ways.put(PGBENCH, () -> pgbench(seconds));
        return Rounds.measure(bench.sizes().rounds(), ways);
    }

    private double ours(int seconds) {
        Bench.settle(cluster);
        return ours.rate(bench.sizes().clients(), seconds);
    }

    private double pgbench(int seconds) {
        Bench.settle(cluster);
        return pgbench.rate(cluster.coordinator(), bench.sizes().clients(), seconds);
    }
}
