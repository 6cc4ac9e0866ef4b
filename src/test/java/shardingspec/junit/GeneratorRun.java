package shardingspec.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterVariables;
import shardingspec.cluster.registry.Choice;
import shardingspec.cluster.registry.Providers;
import shardingspec.event.Event;
import shardingspec.event.Events;
import shardingspec.generator.ask.Asking;
import shardingspec.generator.ask.Findings;
import shardingspec.generator.ask.Relations;
import shardingspec.generator.ask.WrongKind;
import shardingspec.generator.tree.Relation;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.proof.Prover;
import shardingspec.settings.GeneratorSettings;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.sql.ScriptRunner;
import shardingspec.sql.Session;
import shardingspec.subject.demo.Demo;
import shardingspec.subject.folder.SubjectFolder;

/** Generated queries of one run: asked once, of the tables made for them, and of the demo's or of the subject's that is named. */
public final class GeneratorRun implements AutoCloseable {

    /** Joins of the demo's tables are to stay small. */
    private static final SeedSettings FEW_ROWS = new SeedSettings(40, 150, 20);

    private static final List<DemoStep> STEPS = List.of(
            DemoStep.REGULAR_TABLES, DemoStep.CITUS_ENABLED, DemoStep.WORKERS_ADDED, DemoStep.TABLES_DISTRIBUTED);

    private final Consumer<Event> events;
    private final List<Findings> findings;

    private GeneratorRun(Consumer<Event> events, List<Findings> findings) {
        this.events = events;
        this.findings = List.copyOf(findings);
    }

    static GeneratorRun begin() {
        Events events = Events.toServices();
        events.accept(new Event.RunBegan());
        Settings settings = Settings.load(Path.of(""));
        Choice choice = Providers.choose(settings);
        try (Cluster cluster = choice.start(settings)) {
            events.accept(new Event.ServersStarted(cluster, choice.reasons()));
            List<Findings> findings = ask(cluster, settings, line -> events.accept(new Event.Noted("  ▸ " + line)));
            events.accept(new Event.Generated(findings));
            return new GeneratorRun(events, findings);
        }
    }

    private static List<Findings> ask(Cluster cluster, Settings settings, Consumer<String> progress) {
        Optional<SubjectFolder> folder =
                settings.find(Setting.SUBJECT).map(Path::of).map(SubjectFolder::open);
        progress.accept("Shard " + folder.map(SubjectFolder::name).orElse("the demo"));
        if (folder.isPresent()) {
            Prover.shard(folder.get(), cluster);
        } else {
            shardDemo(cluster);
        }
        ScriptRunner scripts = new ScriptRunner(ClusterVariables.of(cluster, Map.of()), result -> {});
        Stream.of(cluster.coordinator(), cluster.oracle())
                .forEach(node -> scripts.run("generator/130_create_tables.sql", node));
        scripts.run("generator/131_distribute_tables.sql", cluster.coordinator());
        GeneratorSettings generator = GeneratorSettings.from(settings);
        List<Findings> findings = new ArrayList<>();
        progress.accept("Ask generated queries of small tables of every kind");
        findings.add(Asking.ask(
                "small tables of every kind",
                Relations.read("generator", cluster.coordinator(), cluster.oracle()),
                cluster.coordinator(),
                cluster.oracle(),
                generator.seed(),
                generator.queries()));
        String name = folder.map(SubjectFolder::name).orElse("the demo");
        progress.accept("Ask generated queries of the tables of " + name);
        findings.add(Asking.ask(
                "the tables of " + name,
                others(cluster),
                cluster.coordinator(),
                cluster.oracle(),
                generator.seed(),
                generator.fewer()));
        return findings;
    }

    /** Closing the journey would take the cluster down. */
    @SuppressWarnings("MustBeClosedChecker")
    private static void shardDemo(Cluster cluster) {
        Journey journey = new Journey(cluster, Demo.subject(FEW_ROWS), DemoStep.itinerary(), event -> {});
        STEPS.forEach(journey::take);
    }

    /** Of all schemas but our own. */
    private static List<Relation> others(Cluster cluster) {
        try (Session session = Session.open(cluster.oracle())) {
            return session
                    .rows("SELECT DISTINCT schemaname FROM pg_tables WHERE schemaname NOT IN "
                            + "('generator', 'pg_catalog', 'information_schema') ORDER BY schemaname")
                    .column("schemaname")
                    .stream()
                    .flatMap(schema -> Relations.read(schema, cluster.coordinator(), cluster.oracle()).stream())
                    .toList();
        }
    }

    /** First of the tables made for it, then of the others. */
    public List<Findings> findings() {
        return findings;
    }

    /** What was answered wrongly and is reported nowhere, in words. */
    public List<String> unknown() {
        return findings.stream()
                .flatMap(found -> found.unknown().stream().map(WrongKind::describe))
                .toList();
    }

    @Override
    public void close() {
        events.accept(new Event.RunEnded());
    }
}
