package shardingspec.workload;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * Clients of an application that go on while the cluster is changed. It generates and records; the judging is done
 * afterwards, on its {@link History}.
 */
public final class LoadGenerator implements AutoCloseable {

    /** 20 operations a second each: a steady load, small enough to leave two cores to the servers. */
    private static final Duration PERIOD = Duration.ofMillis(50);

    /** Longer than a shard move holds writes up on a busy machine. */
    private static final Duration STOP_BOUND = Duration.ofSeconds(90);

    private final ScheduledExecutorService executor;
    private final List<Client> applications;
    private final List<ScheduledFuture<?>> running;
    private final long start = System.nanoTime();

    private LoadGenerator(List<Client> applications) {
        this.executor = Executors.newScheduledThreadPool(applications.size());
        this.applications = applications;
        this.running = applications.stream()
                .<ScheduledFuture<?>>map(application ->
                        executor.scheduleAtFixedRate(application, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS))
                .toList();
    }

    /** Lets the clients work, each at its own pace of 20 operations a second. */
    public static LoadGenerator start(List<Client> clients) {
        return new LoadGenerator(clients);
    }

    /** Waits until this many more operations have come to their end. */
    public void awaitMore(int operations) {
        int target = done() + operations;
        Awaitility.await("the application comes to its " + target + "th operation")
                .atMost(STOP_BOUND)
                .until(() -> done() >= target);
    }

    /** Waits until this many operations of each kind have come to their end since an earlier moment. */
    public void awaitEach(int operations, History since) {
        Awaitility.await("the application comes to " + operations + " operations of each kind")
                .atMost(STOP_BOUND)
                .until(() -> Arrays.stream(Operation.Kind.values())
                        .allMatch(kind -> counts().getOrDefault(kind, 0L) >= since.count(kind) + operations));
    }

    private Map<Operation.Kind, Long> counts() {
        return applications.stream()
                .flatMap(application -> application.operations().stream())
                .collect(Collectors.groupingBy(Operation::kind, Collectors.counting()));
    }

    /** What was done so far. */
    public History soFar() {
        return new History(
                applications.stream()
                        .flatMap(application -> application.operations().stream())
                        .toList(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** How many operations have come to their end. */
    public int done() {
        return applications.stream().mapToInt(Client::done).sum();
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
        applications.forEach(Client::disconnect);
        return soFar();
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
}
