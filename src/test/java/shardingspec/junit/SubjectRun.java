package shardingspec.junit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.registry.Choice;
import shardingspec.cluster.registry.Providers;
import shardingspec.event.Event;
import shardingspec.event.Events;
import shardingspec.proof.Cases;
import shardingspec.proof.Proof;
import shardingspec.proof.Prover;
import shardingspec.settings.Settings;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.Assessor;
import shardingspec.subject.folder.SubjectFolder;
import shardingspec.subject.rows.Filling;

/** Users' databases of one run: each is assessed once, and proved once where there is Citus, on a cluster of its own. */
public final class SubjectRun implements AutoCloseable {

    private final Settings settings;
    private final Consumer<Event> events;
    private final Map<Path, Outcome> outcomes = new HashMap<>();

    private final Set<Path> failures = new HashSet<>();

    private @Nullable Cases cases;

    private record Outcome(Assessment assessment, Optional<Proof> proof) {}

    private SubjectRun(Settings settings, Consumer<Event> events) {
        this.settings = settings;
        this.events = events;
    }

    static SubjectRun begin() {
        SubjectRun run = new SubjectRun(Settings.load(Path.of("")), Events.toServices());
        run.events.accept(new Event.RunBegan());
        return run;
    }

    public Settings settings() {
        return settings;
    }

    public Assessment assessment(Path folder) {
        return outcome(folder).assessment();
    }

    /** Empty where the servers carry no Citus. */
    public Optional<Proof> proof(Path folder) {
        return outcome(folder).proof();
    }

    /** Of the folders that show one obstacle each: they share a cluster. */
    public synchronized Cases cases() {
        Cases started = cases;
        if (started == null) {
            Choice choice = Providers.choose(settings).ownServers();
            Cluster cluster = choice.start(settings);
            started = new Cases(cluster);
            cases = started;
            events.accept(new Event.ServersStarted(cluster, choice.reasons()));
        }
        return started;
    }

    private synchronized Outcome outcome(Path folder) {
        if (failures.contains(folder)) {
            throw new TestAbortedException("left out, as " + folder + " could not be used: another spec says why");
        }
        try {
            return outcomes.computeIfAbsent(folder, this::run);
        } catch (RuntimeException e) {
            failures.add(folder); // it is said once, and not tried again
            throw e;
        }
    }

    private Outcome run(Path path) {
        SubjectFolder folder = SubjectFolder.open(path);
        Choice choice = Providers.choose(settings).ownServers();
        try (Cluster cluster = choice.start(settings)) {
            events.accept(new Event.ServersStarted(cluster, choice.reasons()));
            Outcome outcome = cluster.hasCitus() ? proved(folder, cluster) : assessed(folder, cluster);
            events.accept(new Event.SubjectAssessed(outcome.assessment()));
            outcome.proof().ifPresent(proof -> events.accept(new Event.SubjectProved(proof)));
            return outcome;
        }
    }

    private Outcome proved(SubjectFolder folder, Cluster cluster) {
        Proof proof = Prover.prove(folder, cluster, step -> events.accept(new Event.Noted("  ▸ " + step)));
        return new Outcome(proof.assessment(), Optional.of(proof));
    }

    private static Outcome assessed(SubjectFolder folder, Cluster cluster) {
        return new Outcome(
                Assessor.assess(folder, Filling.load(folder, cluster.oracle()), cluster.oracle()), Optional.empty());
    }

    @Override
    public synchronized void close() {
        Optional.ofNullable(cases).ifPresent(shown -> {
            if (!shown.proofs().isEmpty()) {
                events.accept(new Event.CasesProved(shown.proofs()));
            }
            shown.close();
        });
        events.accept(new Event.RunEnded());
    }
}
