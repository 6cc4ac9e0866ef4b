package shardingspec.report.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import shardingspec.event.Event;
import shardingspec.sql.StatementResult;

/** Where the time of a run went. */
public final class Timings implements Consumer<Event> {

    private static final int SLOWEST = 10;

    private record Timed(String script, String statement, Duration elapsed) {}

    private final List<Timed> statements = new ArrayList<>();
    private Duration start = Duration.ZERO;
    private Duration steps = Duration.ZERO;
    private Duration invariants = Duration.ZERO;
    private Duration lessons = Duration.ZERO;
    private Duration report = Duration.ZERO;
    private long since = System.nanoTime();

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof Event.ClusterStarted started) {
            start = started.took();
        } else if (event instanceof Event.StepBegan) {
            lap();
        } else if (event instanceof Event.StepEnded) {
            steps = steps.plus(lap());
        } else if (event instanceof Event.Audited) {
            invariants = invariants.plus(lap());
        } else if (event instanceof Event.LessonBegan) {
            report = report.plus(lap());
        } else if (event instanceof Event.LessonEnded) {
            lessons = lessons.plus(lap());
        } else if (event instanceof Event.ScriptRan run) {
            for (StatementResult statement : run.result().statements()) {
                statements.add(new Timed(
                        run.result().script().name(),
                        statement.statement().name(),
                        statement.outcome().elapsed()));
            }
        }
    }

    private Duration lap() {
        long now = System.nanoTime();
        Duration lap = Duration.ofNanos(now - since);
        since = now;
        return lap;
    }

    /** Script, statement and milliseconds, the slowest first. */
    public synchronized List<List<String>> slowest() {
        return statements.stream()
                .sorted(Comparator.comparing(Timed::elapsed).reversed())
                .limit(SLOWEST)
                .map(timed -> List.of(
                        timed.script(),
                        timed.statement(),
                        String.format(Locale.ROOT, "%,d ms", timed.elapsed().toMillis())))
                .toList();
    }

    /** What was done, and how long it took. */
    public synchronized List<List<String>> split() {
        return List.of(
                List.of("Starting the cluster", seconds(start)),
                List.of("The steps of the journey", seconds(steps)),
                List.of("What must hold after every step", seconds(invariants)),
                List.of("The lessons", seconds(lessons)),
                List.of("Between the lessons, writing their pages among it", seconds(report)));
    }

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
