package shardingspec.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterVariables;
import shardingspec.cluster.registry.Choice;
import shardingspec.cluster.registry.Providers;
import shardingspec.event.Event;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.journey.demo.DemoStep;
import shardingspec.measure.Benchmark;
import shardingspec.settings.BenchSettings;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Settings;
import shardingspec.sql.Database;
import shardingspec.subject.Subject;
import shardingspec.subject.demo.Demo;

/** What benchmarks work with: settings, programs to compare with, clusters of their own, and whom they tell their figures. */
public record Bench(Settings settings, BenchSettings sizes, Programs programs, Consumer<Event> events) {

    /** The demo, with so many orders. */
    public Subject demo(int orders) {
        SeedSettings seed = SeedSettings.from(settings);
        return Demo.subject(new SeedSettings(seed.users(), orders, seed.hotUserPercentage()));
    }

    /** A journey on a new cluster that has taken none of its steps. Closing it takes the cluster down. */
    public Journey begin(int orders, Consumer<Event> listener) {
        Choice choice = Providers.choose(settings);
        Cluster cluster = choice.start(settings);
        events.accept(new Event.ServersStarted(cluster, choice.reasons()));
        return new Journey(cluster, demo(orders), DemoStep.itinerary(), listener);
    }

    /** As {@link #begin}, of which these steps are taken, and nobody hears of them. */
    public Journey at(int orders, Step... steps) {
        Journey journey = begin(orders, event -> {});
        try {
            List.of(steps).forEach(journey::take);
            return journey;
        } catch (RuntimeException e) {
            journey.close();
            throw e;
        }
    }

    /** Tells how far a long benchmark has come. */
    public void say(String line) {
        events.accept(new Event.Noted("  … " + line));
    }

    public Benchmark report(Benchmark benchmark) {
        events.accept(new Event.Benchmarked(benchmark));
        return benchmark;
    }

    /** So that no server still writes down what an earlier sample left. */
    static void settle(Cluster cluster) {
        cluster.topology().all().forEach(node -> new Database(node).execute("CHECKPOINT"));
    }

    /** {@code 10,000 orders}. */
    public static String orders(int orders) {
        return String.format(Locale.ROOT, "%,d orders", orders);
    }

    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Variables of all scripts that may be shown. */
    static Map<String, String> variables(Cluster cluster, Subject subject) {
        return ClusterVariables.of(cluster, subject.variables()).open();
    }
}
