package shardingspec.report.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import shardingspec.catalog.SeededState;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.event.Evidence;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Omission;
import shardingspec.node.Login;
import shardingspec.report.narrative.LeftOut;
import shardingspec.report.run.Environment;
import shardingspec.report.run.Timings;

/** Tells on the console what is happening; in continuous integration only what a log needs. */
public final class ConsoleReport implements Consumer<Evidence> {

    private final PrintStream out;
    private final boolean quiet;
    private String phase = "";
    private String lesson = "";
    private int held;
    private int failed;

    public ConsoleReport(PrintStream out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    public void chosen(List<String> reasons) {
        if (!reasons.isEmpty()) {
            out.println();
            reasons.forEach(out::println);
        }
    }

    public void started(Environment environment, Duration took) {
        out.println();
        out.println(environment.versions() + ", provider " + environment.provider() + ", started in "
                + Timings.seconds(took));
    }

    @Override
    public void accept(Evidence evidence) {
        if (evidence instanceof Evidence.StepTaken step) {
            announce(step);
        } else if (evidence instanceof Evidence.Progressed progress) {
            detail("      … " + progress.message());
        } else if (evidence instanceof Evidence.Worked worked) {
            detail("      meanwhile the application: " + worked.history().summary());
        }
    }

    private void announce(Evidence.StepTaken step) {
        if (!step.phase().equals(phase)) {
            phase = step.phase();
            out.println();
            out.println(phase);
        }
        detail("  ▸ " + step.title());
    }

    public void say(String line) {
        out.println(line);
    }

    /** What to compare with another run over the same seed. */
    public void state(SeededState state) {
        out.println();
        out.println("What the seed made, by table, without what the application wrote:");
        state.fingerprints().forEach((name, fingerprint) -> row(List.of(name, fingerprint)));
    }

    /** How to look at a cluster that stays. The password is not told: psql finds it in the file. */
    public void kept(KeptCluster kept) {
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

    public void lessonStarted(LessonRef started) {
        if (!started.heading().equals(lesson)) {
            lesson = started.heading();
            detail("      " + lesson);
        }
    }

    public void lessonEnded(LessonRef ended, Optional<Throwable> failure) {
        if (failure.isEmpty()) {
            held++;
            return;
        }
        failed++;
        out.println("    ✗ " + ended.heading() + (ended.argument().isEmpty() ? "" : " · " + ended.argument())
                + " does not hold");
    }

    public void finished(Timings timings, LeftOut leftOut) {
        out.println();
        out.println(held + " lessons held" + (failed == 0 ? "." : ", " + failed + " did not."));
        leftOut.forEach(this::tell);
        out.println();
        out.println("Where the time went:");
        timings.split().forEach(this::row);
        out.println("The slowest statements:");
        timings.slowest().forEach(this::row);
        out.println();
        out.println("The report, once the build has written it: "
                + Path.of("allure-report", "index.html").toAbsolutePath());
    }

    private void tell(Omission why, List<LessonRef> lessons) {
        out.println();
        out.println("Left out: " + LeftOut.count(lessons.size()) + ", because " + why.why() + ". Ways to run them:");
        why.ways().forEach(way -> out.println("  - " + way));
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
