package shardingspec.report.allure;

import io.qameta.allure.Allure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shardingspec.cluster.Cluster;
import shardingspec.event.Event;
import shardingspec.event.Listener;
import shardingspec.report.narrative.AssessmentPage;
import shardingspec.report.narrative.BenchmarkPage;
import shardingspec.report.narrative.ByHandAgainstCitusPage;
import shardingspec.report.narrative.CasesPage;
import shardingspec.report.narrative.FaultsPage;
import shardingspec.report.narrative.GeneratedPage;
import shardingspec.report.narrative.LedgerPage;
import shardingspec.report.narrative.LeftOut;
import shardingspec.report.narrative.LeftOutPage;
import shardingspec.report.narrative.Notebook;
import shardingspec.report.narrative.PageWriter;
import shardingspec.report.narrative.ProofPage;
import shardingspec.report.narrative.StartPage;
import shardingspec.report.narrative.Wording;
import shardingspec.report.picture.Scene;
import shardingspec.report.run.Environment;
import shardingspec.report.run.Scenes;
import shardingspec.report.run.Secrets;
import shardingspec.report.run.Timings;

/** Writes the report of a run into Allure's results: a page a lesson, and those about the whole run. */
public final class AllureListener implements Listener {

    private final ResultsFolder folder = ResultsFolder.ofRun();
    private final AllureReport allure = new AllureReport(Allure.getLifecycle());
    private final Notebook notebook = new Notebook();
    private final Timings timings = new Timings();
    private final LeftOut leftOut = new LeftOut();
    private final List<ByHandAgainstCitusPage.Told> told = new ArrayList<>();
    private String chosen = "";
    private Environment environment = Environment.NONE;
    private @Nullable Scene scene;

    @Override
    public void accept(Event event) {
        notebook.accept(event);
        timings.accept(event);
        if (event instanceof Event.RunBegan) {
            folder.prepare();
            folder.copyResource("categories.json");
        } else if (event instanceof Event.ClusterChosen choice) {
            chosen = String.join(" ", choice.reasons());
        } else if (event instanceof Event.ClusterStarted started) {
            begin(started);
        } else if (event instanceof Event.ChapterBegan began) {
            AllureLabels.add(began.spec(), began.chapter());
        } else if (event instanceof Event.LessonEnded ended) {
            write(ended);
        } else if (event instanceof Event.LessonLeftOut left) {
            leftOut.add(left.lesson(), left.why());
        } else if (event instanceof Event.ServersStarted began) {
            describeServers(began.cluster(), String.join(" ", began.reasons()));
        } else if (event instanceof Event.SubjectAssessed assessed) {
            allure.writeApart(AssessmentPage.write(assessed.assessment()));
        } else if (event instanceof Event.SubjectProved proved) {
            allure.writeApart(ProofPage.write(proved.proof()));
        } else if (event instanceof Event.CasesProved shown) {
            allure.writeApart(CasesPage.write(shown.proofs()));
        } else if (event instanceof Event.Generated generated) {
            allure.writeApart(GeneratedPage.write(generated.findings()));
        } else if (event instanceof Event.Benchmarked measured) {
            allure.write(BenchmarkPage.write(measured.benchmark()));
        } else if (event instanceof Event.RunEnded) {
            end();
        }
    }

    private void begin(Event.ClusterStarted started) {
        describeServers(started.cluster(), chosen);
        scene = Scenes.of(started.cluster(), started.subject());
    }

    private void describeServers(Cluster cluster, String why) {
        Secrets.maskThoseOf(cluster.coordinator().login());
        environment = Environment.read(cluster, why);
        folder.writeEnvironment(environment.values());
        folder.write("executor.json", environment.executor());
    }

    private void write(Event.LessonEnded ended) {
        told.add(new ByHandAgainstCitusPage.Told(ended.lesson(), ended.failure().isEmpty()));
        Optional.ofNullable(scene).ifPresent(seen -> {
            PageWriter writer = new PageWriter(notebook, seen, Wording.exact(seen));
            allure.write(ended.failure()
                    .map(cause -> writer.writeBroken(ended.lesson(), String.valueOf(cause.getMessage()), ended.now()))
                    .orElseGet(() -> writer.write(ended.lesson())));
        });
    }

    private void end() {
        Optional.ofNullable(scene).ifPresent(seen -> {
            allure.writeApart(new StartPage(notebook, seen, Wording.exact(seen))
                    .write(leftOut, timings.slowest(), timings.split(), environment.settings()));
            if (!leftOut.isEmpty()) {
                allure.writeApart(LeftOutPage.write(leftOut, environment.provider()));
            }
            allure.writeApart(new ByHandAgainstCitusPage(notebook, Wording.exact(seen)).write(told));
            if (!notebook.trials().isEmpty()) {
                allure.writeApart(FaultsPage.write(notebook.trials()));
            }
            allure.writeApart(LedgerPage.write(notebook.ledger(), Wording.exact(seen)));
        });
        folder.refuseSecrets();
    }
}
