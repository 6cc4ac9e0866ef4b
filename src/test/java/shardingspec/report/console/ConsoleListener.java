package shardingspec.report.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.SeededState;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.event.Event;
import shardingspec.event.Listener;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Omission;
import shardingspec.measure.Benchmark;
import shardingspec.node.Login;
import shardingspec.report.narrative.AssessmentPage;
import shardingspec.report.narrative.BenchmarkPage;
import shardingspec.report.narrative.Block;
import shardingspec.report.narrative.GeneratedPage;
import shardingspec.report.narrative.LeftOut;
import shardingspec.report.narrative.ProofPage;
import shardingspec.report.run.Environment;
import shardingspec.report.run.Timings;
import shardingspec.words.Counted;

/** Reports on the console what is happening; in continuous integration only what a log needs. */
public final class ConsoleListener implements Listener {

    private final PrintStream out;
    private final boolean quiet;
    private final Timings timings = new Timings();
    private final LeftOut leftOut = new LeftOut();
    private @Nullable Environment environment;
    private String chosen = "";
    private String phase = "";
    private String lesson = "";
    private int held;
    private int failed;

    public ConsoleListener() {
        this(System.out, System.getenv("CI") != null);
    }

    ConsoleListener(PrintStream out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    @Override
    public void accept(Event event) {
        timings.accept(event);
        if (event instanceof Event.ClusterChosen choice) {
            chosen(choice.reasons());
        } else if (event instanceof Event.ClusterStarted begun) {
            started(begun);
        } else if (event instanceof Event.StepBegan step) {
            announce(step);
        } else if (event instanceof Event.Progressed progress) {
            detail("      … " + progress.message());
        } else if (event instanceof Event.LoadWorked worked) {
            detail("      meanwhile the application: "
                    + worked.report().history().summary());
        } else if (event instanceof Event.LessonBegan began) {
            lessonBegan(began.lesson());
        } else if (event instanceof Event.LessonEnded ended) {
            lessonEnded(ended);
        } else if (event instanceof Event.LessonLeftOut left) {
            leftOut.add(left.lesson(), left.why());
        } else {
            aside(event);
        }
    }

    private void aside(Event event) {
        if (event instanceof Event.Noted note) {
            say(note.line());
        } else if (event instanceof Event.ClusterKept kept) {
            kept(kept.kept());
        } else if (event instanceof Event.JourneyCompleted completed) {
            state(completed.state());
        } else if (event instanceof Event.Benchmarked measured) {
            benchmarked(measured.benchmark());
        } else if (event instanceof Event.SubjectAssessed assessed) {
            say("\n" + assessed.assessment().subject() + ": " + AssessmentPage.verdict(assessed.assessment()));
        } else if (event instanceof Event.SubjectProved proved) {
            say("\n" + proved.proof().assessment().subject() + ": " + ProofPage.verdict(proved.proof()));
        } else if (event instanceof Event.Generated generated) {
            generated.findings().forEach(findings -> say("\n" + GeneratedPage.summary(findings)));
        } else if (event instanceof Event.RunEnded && environment != null) {
            finished();
        }
    }

    private void chosen(List<String> reasons) {
        chosen = String.join(" ", reasons);
        if (!reasons.isEmpty()) {
            out.println();
            reasons.forEach(out::println);
        }
    }

    private void started(Event.ClusterStarted started) {
        Environment read = Environment.read(started.cluster(), chosen);
        environment = read;
        out.println();
        out.println(
                read.versions() + ", provider " + read.provider() + ", started in " + Timings.seconds(started.took()));
    }

    private void announce(Event.StepBegan step) {
        if (!step.phase().toString().equals(phase)) {
            phase = step.phase().toString();
            out.println();
            out.println(phase);
        }
        detail("  ▸ " + step.title());
    }

    void say(String line) {
        out.println(line);
    }

    /** What to compare with another run over the same seed. */
    void state(SeededState state) {
        out.println();
        out.println("What the seed made, by table, without what the application wrote:");
        state.fingerprints().forEach((name, fingerprint) -> row(List.of(name, fingerprint)));
    }

    /** How to look at a cluster that stays. The password is not told: psql finds it in the file. */
    void kept(KeptCluster kept) {
        Login login = kept.nodes().get(0).login();
        out.println();
        out.println("The " + kept + " stays up. To look at its nodes:");
        out.println("  export PGPASSFILE=" + kept.passwordFile());
        kept.nodes()
                .forEach(node -> out.println("  psql -h " + node.host() + " -p " + node.port() + " -U " + login.user()
                        + " -d " + login.database() + "   # " + node.name()));
        out.println("To work on it: mvn -q verify -Dgroups=demo, or another command of the README.");
        out.println("To take it down, with all that is in it: mvn -q verify -Dgroups=down");
    }

    private void lessonBegan(LessonRef started) {
        if (!started.heading().equals(lesson)) {
            lesson = started.heading();
            detail("      " + lesson);
        }
    }

    private void lessonEnded(Event.LessonEnded event) {
        LessonRef ended = event.lesson();
        if (event.failure().isEmpty()) {
            held++;
            return;
        }
        failed++;
        out.println("    ✗ " + ended.heading() + (ended.argument().isEmpty() ? "" : " · " + ended.argument())
                + " does not hold");
    }

    private void finished() {
        out.println();
        out.println(Counted.of(held, "lesson") + " held" + (failed == 0 ? "." : ", " + failed + " did not."));
        leftOut.forEach(this::omitted);
        out.println();
        out.println("Where the time went:");
        timings.split().forEach(this::row);
        out.println("The slowest statements:");
        timings.slowest().forEach(this::row);
        out.println();
        out.println("The report, once the build has written it: "
                + Path.of("allure-report", "index.html").toAbsolutePath());
    }

    private void omitted(Omission why, List<LessonRef> lessons) {
        out.println();
        out.println("Left out: " + Counted.of(lessons.size(), "lesson") + ", because " + why.why() + "."
                + (why.ways().isEmpty() ? "" : " Ways to run them:"));
        why.ways().forEach(way -> out.println("  - " + way));
    }

    private void benchmarked(Benchmark benchmark) {
        out.println();
        out.println("Benchmark " + benchmark.number() + ": " + benchmark.title());
        for (Block.Table table : List.of(BenchmarkPage.samples(benchmark), BenchmarkPage.comparisons(benchmark))) {
            out.println(table.caption());
            List<List<String>> rows = new ArrayList<>(List.of(table.columns()));
            rows.addAll(table.rows());
            ConsoleTable.lines(rows).forEach(out::println);
        }
    }

    private void row(List<String> cells) {
        StringBuilder line = new StringBuilder("  ");
        for (int index = 0; index < cells.size(); index++) {
            line.append(index + 1 < cells.size() ? String.format("%-36s ", cells.get(index)) : cells.get(index));
        }
        out.println(line);
    }

    private void detail(String line) {
        if (!quiet) {
            out.println(line);
        }
    }
}
