package shardingspec.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import shardingspec.workload.Operation.Kind;

/**
 * Clients of an application that go on while the cluster is changed. It generates and records; the judging is done
 * afterwards, on its {@link History}.
 *
 * <p>The loop is open: operations are due at times of their own, however long those before them took. One that begins late,
 * because its client still waited for an answer, is counted from when it was due, as users would count who come whether or not
 * the system stalls (Gil Tene calls the omission of these waits "coordinated omission").
 */
public final class LoadGenerator implements AutoCloseable {

    /** 20 operations a second each: a steady load, small enough to leave two cores to the servers. */
    public static final Duration STEADY = Duration.ofMillis(50);

    /** Longer than a shard move holds writes up on a busy machine. */
    private static final Duration STOP_BOUND = Duration.ofSeconds(90);

    private final List<Client> clients;
    private final Duration interval;
    private final ExecutorService executor;
    private final List<Future<?>> running = new ArrayList<>();
    private final List<Operation> done = new ArrayList<>();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final long start = System.nanoTime();
    private int taken;
    private volatile boolean stopped;

    private LoadGenerator(List<Client> clients, Duration interval) {
        this.clients = List.copyOf(clients);
        this.interval = interval;
        this.executor = Executors.newFixedThreadPool(clients.size());
    }

    /** @param interval from when one operation of a client is due to when the next is; zero for as fast as it goes */
    public static LoadGenerator start(List<Client> clients, Duration interval) {
        LoadGenerator generator = new LoadGenerator(clients, interval);
        for (int index = 0; index < clients.size(); index++) {
            Client client = clients.get(index);
            // Spread over the interval, so that they do not all come at once.
            Duration first = interval.multipliedBy(index).dividedBy(clients.size());
            generator.running.add(generator.executor.submit(() -> generator.work(client, first)));
        }
        return generator;
    }

    private void work(Client client, Duration first) {
        Duration due = first;
        while (awaitDue(due)) {
            Duration wasDue = interval.isZero() ? elapsed() : due;
            Operation operation = client.next();
            record(operation.timed(wasDue, elapsed().minus(wasDue)));
            due = due.plus(interval);
        }
    }

    /** Returns at once if it is due already; false if nothing more is to begin. */
    private boolean awaitDue(Duration due) {
        long wait = due.minus(elapsed()).toNanos();
        while (wait > 0 && !stopped) {
            LockSupport.parkNanos(this, wait);
            wait = due.minus(elapsed()).toNanos();
        }
        return !stopped;
    }

    private synchronized void record(Operation operation) {
        done.add(operation);
        counts.merge(operation.kind(), 1L, Long::sum);
    }

    /** Since the clients began. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits until this many more operations have come to their end. */
    public void awaitMore(int operations) {
        long target = done() + operations;
        Awaitility.await("the application comes to its " + target + "th operation")
                .atMost(STOP_BOUND)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> requireHealthy() && done() >= target);
    }

    /** Waits until this many operations of each of these kinds have come to their end since an earlier moment. */
    public void awaitEach(int operations, Set<Kind> kinds, History since) {
        Awaitility.await("the application comes to " + operations + " operations of each kind")
                .atMost(STOP_BOUND)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> requireHealthy()
                        && kinds.stream().allMatch(kind -> count(kind) >= since.count(kind) + operations));
    }

    private synchronized long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** How many operations have come to their end. */
    public synchronized long done() {
        return done.size();
    }

    /** What came to its end since this was last asked. */
    public synchronized List<Operation> take() {
        List<Operation> news = List.copyOf(done.subList(taken, done.size()));
        taken = done.size();
        return news;
    }

    /** What was done so far. */
    public synchronized History soFar() {
        return new History(done, elapsed());
    }

    /**
     * Begins nothing more, lets every operation under way come to its end, and returns what was done.
     *
     * @throws IllegalStateException if a client broke down for another reason than the database's
     */
    public History stop() {
        close();
        requireHealthy();
        return soFar();
    }

    @Override
    public void close() {
        if (stopped) {
            return;
        }
        Duration worked = elapsed();
        stopped = true;
        executor.shutdown();
        try {
            Awaitility.await(
                            "the load's last operations come to their end, " + worked.toSeconds() + " s after it began")
                    .atMost(STOP_BOUND)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> executor.awaitTermination(0, TimeUnit.MILLISECONDS));
        } finally {
            clients.forEach(Client::disconnect);
        }
    }

    private boolean requireHealthy() {
        for (Future<?> worker : running) {
            try {
                if (worker.isDone()) {
                    worker.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("a client of the load broke down", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the load ran", e);
            }
        }
        return true;
    }
}
