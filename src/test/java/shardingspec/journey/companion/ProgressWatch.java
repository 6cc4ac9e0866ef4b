package shardingspec.journey.companion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import shardingspec.node.Node;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/**
 * Looks at the progress of shard moves from a session of its own while another makes them, as an operator would.
 * Background jobs count their tasks, a drain counts its shards: whichever is under way is what is seen.
 */
final class ProgressWatch implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(250);

    private static final String PROGRESS = """
            SELECT count(*) FILTER (WHERE status = 'done') AS done, count(*) AS total,
                   'background tasks done, each a group of shards or the copies of the reference tables' AS unit
            FROM pg_dist_background_task
            WHERE job_id IN (SELECT job_id FROM pg_dist_background_job WHERE state IN ('scheduled', 'running'))
            HAVING count(*) > 0
            UNION ALL
            SELECT count(*) FILTER (WHERE progress = 2), count(*), 'shards moved'
            FROM get_rebalance_progress()
            HAVING count(*) > 0
            LIMIT 1""";

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final Session session;
    private final Consumer<Progress> listener;
    private final List<Progress> seen = new ArrayList<>();
    private final long start = System.nanoTime();

    private ProgressWatch(Node coordinator, Consumer<Progress> listener) {
        this.session = Session.open(coordinator);
        this.listener = listener;
    }

    static ProgressWatch start(Node coordinator, Consumer<Progress> listener) {
        ProgressWatch watch = new ProgressWatch(coordinator, listener);
        watch.begin();
        return watch;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // look() throws nothing: a failed question is one not answered
    private void begin() {
        executor.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Everything seen so far that differed from what was seen before it. */
    synchronized List<Progress> seen() {
        return List.copyOf(seen);
    }

    private void look() {
        Rows rows = session.run(PROGRESS).rows();
        if (!rows.isEmpty()) {
            note(new Progress(
                    Duration.ofNanos(System.nanoTime() - start),
                    Integer.parseInt(rows.value(0, "done")),
                    Integer.parseInt(rows.value(0, "total")),
                    rows.value(0, "unit")));
        }
    }

    private synchronized void note(Progress progress) {
        boolean news = seen.isEmpty()
                || seen.get(seen.size() - 1).done() != progress.done()
                || seen.get(seen.size() - 1).total() != progress.total();
        if (news) {
            seen.add(progress);
            listener.accept(progress);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        session.close();
    }
}
