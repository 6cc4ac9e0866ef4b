package shardingspec.settings;

import java.util.List;
import java.util.stream.IntStream;

/**
 * At which sizes is measured, and how often.
 *
 * @param orders the most that a rebalance and queries are measured at
 * @param seedOrders the most that seeding is measured at
 * @param rounds in each of which everything that is compared is measured once
 * @param seconds that the load generator and pgbench work in a round
 * @param clients that each of the two has
 */
public record BenchSettings(int orders, int seedOrders, int rounds, int seconds, int clients) {

    /** What everything is measured at. */
    public static final int SMALL = 10_000;

    private static final int MOST_ORDERS = 10_000_000;
    private static final int MOST_ROUNDS = 99;
    private static final int LONGEST_SECONDS = 600;
    /** Of the load generator. */
    private static final int MOST_CLIENTS = 24;

    public static BenchSettings from(Settings settings) {
        return new BenchSettings(
                settings.number(Setting.BENCH_ORDERS, SMALL, MOST_ORDERS),
                settings.number(Setting.BENCH_SEED_ORDERS, SMALL, MOST_ORDERS),
                settings.number(Setting.BENCH_ROUNDS, 1, MOST_ROUNDS),
                settings.number(Setting.BENCH_SECONDS, 1, LONGEST_SECONDS),
                settings.number(Setting.BENCH_CLIENTS, 1, MOST_CLIENTS));
    }

    /** 10,000, and what is asked for besides. */
    public List<Integer> sizes() {
        return IntStream.of(SMALL, orders).distinct().boxed().toList();
    }

    /** 10,000, 100,000 and so on up to what is asked for, that included. */
    public List<Integer> seedSizes() {
        IntStream powers = IntStream.iterate(SMALL, size -> size < seedOrders, size -> size * 10);
        return IntStream.concat(powers, IntStream.of(seedOrders)).boxed().toList();
    }
}
