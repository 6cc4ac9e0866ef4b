package shardingspec.report;

import io.qameta.allure.Allure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.SeededState;
import shardingspec.catalog.ShardMap;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.event.Evidence;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Omission;
import shardingspec.report.allure.AllureReport;
import shardingspec.report.allure.LessonListener;
import shardingspec.report.allure.ResultsFolder;
import shardingspec.report.console.ConsoleReport;
import shardingspec.report.docs.DocsFolder;
import shardingspec.report.narrative.ByHandPage;
import shardingspec.report.narrative.LeftOut;
import shardingspec.report.narrative.LeftOutPage;
import shardingspec.report.narrative.Notebook;
import shardingspec.report.narrative.Page;
import shardingspec.report.narrative.PageWriter;
import shardingspec.report.narrative.StartPage;
import shardingspec.report.narrative.Wording;
import shardingspec.report.picture.Scene;
import shardingspec.report.run.Environment;
import shardingspec.report.run.Masker;
import shardingspec.report.run.Scenes;
import shardingspec.report.run.Timings;

/** The report of one run: takes the evidence, and is told when a lesson begins and ends. */
public final class RunReport implements Consumer<Evidence>, AutoCloseable {

    private final ResultsFolder folder;
    private final ConsoleReport console;
    private final Notebook notebook = new Notebook();
    private final Timings timings = new Timings();
    private final AllureReport allure = new AllureReport(Allure.getLifecycle());
    private final List<Page> stablePages = new ArrayList<>();
    private final List<ByHandPage.Told> told = new ArrayList<>();
    private @Nullable Scene scene;
    private final LeftOut leftOut = new LeftOut();
    private String chosen = "";
    private Environment environment = Environment.NONE;

    RunReport(ResultsFolder folder, ConsoleReport console) {
        this.folder = folder;
        this.console = console;
    }

    /** @param reasons why it is this provider; none if the settings name it */
    public void clusterChosen(List<String> reasons) {
        chosen = String.join(" ", reasons);
        console.chosen(reasons);
    }

    public void clusterStarted(Cluster cluster, Duration took) {
        LessonListener.maskWith(Masker.of(cluster.coordinator().login()));
        timings.started(took);
        environment = Environment.read(cluster, chosen);
        folder.writeEnvironment(environment.values());
        folder.write("executor.json", environment.executor());
        scene = Scenes.of(cluster);
        console.started(environment, took);
    }

    @Override
    public void accept(Evidence evidence) {
        notebook.accept(evidence);
        timings.accept(evidence);
        console.accept(evidence);
    }

    public void lessonStarted(LessonRef lesson) {
        notebook.turnPage();
        timings.lessonStarted();
        console.lessonStarted(lesson);
    }

    /** @param now looks at the cluster, for a claim that failed */
    public void lessonEnded(LessonRef lesson, Optional<Throwable> failure, Supplier<ShardMap> now) {
        timings.lessonEnded();
        told.add(new ByHandPage.Told(lesson, failure.isEmpty()));
        Scene seen = scene;
        if (seen == null) {
            return;
        }
        PageWriter writer = new PageWriter(notebook, seen, Wording.exact(seen));
        allure.write(failure.map(cause -> writer.writeBroken(lesson, String.valueOf(cause.getMessage()), look(now)))
                .orElseGet(() -> writer.write(lesson)));
        docs().ifPresent(docs -> stablePages.add(new PageWriter(notebook, seen, Wording.stable(seen)).write(lesson)));
        console.lessonEnded(lesson, failure);
        timings.reported();
    }

    /** A lesson that this machine cannot run. */
    public void lessonLeftOut(LessonRef lesson, Omission why) {
        leftOut.add(lesson, why);
    }

    /** Something to be known of the run that is no lesson. */
    public void note(String line) {
        console.say(line);
    }

    /** A cluster stays after the run. */
    public void kept(KeptCluster kept) {
        console.kept(kept);
    }

    /** The journey is over, at its end or before. */
    public void ended(Journey journey) {
        Step[] steps = Step.values();
        journey.reached().ifPresent(last -> {
            if (last == steps[steps.length - 1]) {
                console.state(SeededState.read(journey.cluster().coordinator()));
            } else {
                note("\nThe journey stopped after the step \"" + last.title() + "\" (" + last.phase() + ").");
            }
        });
    }

    private static Optional<ShardMap> look(Supplier<ShardMap> now) {
        try {
            return Optional.of(now.get());
        } catch (RuntimeException e) {
            return Optional.empty(); // the cluster may be what failed; the lesson's own failure says more
        }
    }

    @Override
    public void close() {
        Scene seen = scene;
        if (seen != null) {
            allure.writeApart(new StartPage(notebook, seen, Wording.exact(seen))
                    .write(leftOut, timings.slowest(), timings.split(), environment.settings()));
            if (!leftOut.isEmpty()) {
                allure.writeApart(LeftOutPage.write(leftOut, environment.provider()));
            }
            allure.writeApart(new ByHandPage(notebook, Wording.exact(seen)).write(told));
            docs().ifPresent(docs -> docs.write(
                    stablePages,
                    new StartPage(notebook, seen, Wording.stable(seen))
                            .write(leftOut, List.of(), List.of(), environment.settings()),
                    new ByHandPage(notebook, Wording.stable(seen)).write(told)));
        }
        if (seen != null) {
            console.finished(timings, leftOut);
        }
        folder.refuseSecrets();
    }

    private Optional<DocsFolder> docs() {
        return DocsFolder.ifWanted(environment);
    }
}
