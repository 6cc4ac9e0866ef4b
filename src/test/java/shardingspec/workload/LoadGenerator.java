package shardingspec.workload;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import shardingspec.node.Node;

/**
 * Two workers of an application that go on while the cluster is changed. It generates and records; the judging is done
 * afterwards, on its {@link History}.
 */
public final class LoadGenerator implements AutoCloseable {

    private static final int WORKERS = 2;

    /** 20 operations a second each: a steady load, small enough to leave two cores to the servers. */
    private static final Duration PERIOD = Duration.ofMillis(50);

    /** Longer than a shard move holds writes up on a busy machine. */
    private static final Duration STOP_BOUND = Duration.ofSeconds(90);

    /** Users around the hot tenant 42, and 42 itself: some on every shard group. */
    private static final int USERS = 49;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(WORKERS);
    private final List<Application> applications;
    private final List<ScheduledFuture<?>> running;
    private final long start = System.nanoTime();

    private LoadGenerator(List<Application> applications) {
        this.applications = applications;
        this.running = applications.stream()
                .<ScheduledFuture<?>>map(application ->
                        executor.scheduleAtFixedRate(application, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS))
                .toList();
    }

    /** Starts working on a node. Two generators of one seed begin with the same operations. */
    public static LoadGenerator start(Node node, long seed) {
        return start(node, "", seed);
    }

    /** Starts working on the tables of one schema. */
    public static LoadGenerator start(Node node, String schema, long seed) {
        return new LoadGenerator(IntStream.range(0, WORKERS)
                .mapToObj(worker -> new Application(node, schema, usersOf(worker), seed + worker))
                .toList());
    }

    /** Waits until this many more operations have come to their end. */
    public void awaitMore(int operations) {
        int target = done() + operations;
        Awaitility.await("the application comes to its " + target + "th operation")
                .atMost(STOP_BOUND)
                .until(() -> done() >= target);
    }

    private int done() {
        return applications.stream().mapToInt(Application::done).sum();
    }

    /**
     * Lets every operation under way come to its end, and returns what was done.
     *
     * @throws IllegalStateException if a worker broke down for another reason than the database's
     */
    public History stop() {
        running.forEach(worker -> worker.cancel(false));
        close();
        running.forEach(LoadGenerator::requireHealthy);
        applications.forEach(Application::disconnect);
        return new History(
                applications.stream()
                        .flatMap(application -> application.operations().stream())
                        .toList(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public void close() {
        executor.shutdown();
        Awaitility.await("the load's last operations come to their end")
                .atMost(STOP_BOUND)
                .until(executor::isTerminated);
    }

    private static void requireHealthy(ScheduledFuture<?> worker) {
        try {
            if (!worker.isCancelled()) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker of the load broke down", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every user belongs to one worker, 42 to the first. */
    private static long[] usersOf(int worker) {
        return IntStream.rangeClosed(1, USERS)
                .filter(user -> user % WORKERS == worker)
                .asLongStream()
                .toArray();
    }
}
