package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.embedded.EmbeddedProvider;
import shardingspec.cluster.registry.Providers;
import shardingspec.report.console.CommandConsole;
import shardingspec.report.narrative.AssessmentPage;
import shardingspec.report.subject.AssessmentFiles;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.Assessor;
import shardingspec.subject.assess.Obstacle;
import shardingspec.subject.assess.Place;
import shardingspec.subject.folder.Loaded;
import shardingspec.subject.folder.SubjectFolder;
import shardingspec.subject.rows.Filling;
import shardingspec.words.Counted;

/** Tells what is to be expected of sharding a user's own database. Plain PostgreSQL is enough for it. */
@Tag("assess")
class AssessCommand {

    /** Of the console: the page has them all. */
    private static final int SHOWN = 12;

    @Command
    void assesses_a_database_of_ones_own(Settings settings, CommandConsole console) {
        SubjectFolder folder = SubjectFolder.open(Path.of(settings.text(Setting.SUBJECT)));
        Assessment assessment = assess(folder, settings, console);
        List<Path> files = AssessmentFiles.write(assessment, Path.of("target", "subject", folder.name()));
        summarise(assessment, console);
        if (!assessment.loaded().generated().isEmpty()) {
            console.say("The folder has no rows: those of "
                    + Counted.of(assessment.loaded().generated().size(), "table") + " were made up.");
        }
        assessment.loaded().notFilled().forEach(table -> console.say("not filled: " + table));
        console.say("The whole page: " + files.get(0) + ", and as Markdown " + files.get(1));
        console.say("The migration: " + files.get(2) + ", and the way back " + files.get(3));
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    private static Assessment assess(SubjectFolder folder, Settings settings, CommandConsole console) {
        try (Cluster cluster = start(settings)) {
            console.mask(cluster.oracle().login());
            Loaded loaded = Filling.load(folder, cluster.oracle());
            return Assessor.assess(folder, loaded, cluster.oracle());
        }
    }

    /** The quickest to start, unless the settings name another: Citus is not needed. */
    private static Cluster start(Settings settings) {
        EmbeddedProvider embedded = new EmbeddedProvider();
        boolean free = settings.text(Setting.CLUSTER).equals("auto") && !settings.flag(Setting.REQUIRE_CITUS);
        return free && embedded.missing(settings).isEmpty()
                ? embedded.start(settings)
                : Providers.choose(settings).ownServers().start(settings);
    }

    private static void summarise(Assessment assessment, CommandConsole console) {
        console.say(AssessmentPage.verdict(assessment));
        console.say("");
        List<List<String>> places = new ArrayList<>(List.of(List.of("table", "becomes", "by", "rows", "why")));
        assessment.layout().places().stream().map(AssessCommand::line).forEach(places::add);
        console.table(places);
        console.say("");
        assessment.obstacles().stream().limit(SHOWN).map(Obstacle::toString).forEach(console::say);
        Optional.of(assessment.obstacles().size() - SHOWN)
                .filter(more -> more > 0)
                .ifPresent(more -> console.say("… and " + more + " more"));
        console.say("");
    }

    private static List<String> line(Place place) {
        return List.of(
                place.table().qualified(),
                place.decision().words(),
                place.column(),
                String.valueOf(place.table().rows()),
                place.reason());
    }
}
