package shardingspec.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shardingspec.assertions.SpecAssertions;
import shardingspec.catalog.JourneyPosition;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.attached.AttachedProvider;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.registry.Providers;
import shardingspec.invariant.Audit;
import shardingspec.invariant.Auditor;
import shardingspec.invariant.Audits;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.journey.demo.DemoStep;
import shardingspec.report.console.CommandConsole;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.subject.demo.Demo;

/**
 * One command at work on a cluster that it did not start: the attached one, if the settings choose it, else the kept one. It
 * takes steps of the journey, one by one, and looks at the cluster's own catalogs before and after.
 */
final class CommandRun implements AutoCloseable {

    private final Settings settings;
    private final CommandConsole console;
    private final Journey journey;

    private CommandRun(Settings settings, CommandConsole console, Journey journey) {
        this.settings = settings;
        this.console = console;
        this.journey = journey;
    }

    /** @throws NotReadyException if there is no cluster to work on */
    static CommandRun open(Settings settings, CommandConsole console) {
        return on(cluster(settings, console), settings, console);
    }

    /** On a cluster at hand. Closing the command closes it. */
    static CommandRun on(Cluster cluster, Settings settings, CommandConsole console) {
        console.mask(cluster.coordinator().login());
        return new CommandRun(
                settings,
                console,
                new Journey(cluster, Demo.subject(SeedSettings.from(settings)), DemoStep.itinerary(), console));
    }

    private static Cluster cluster(Settings settings, CommandConsole console) {
        if (isAttached(settings)) {
            return new AttachedProvider().resume(settings);
        }
        return kept(settings, console)
                .map(Providers.kept()::resume)
                .orElseThrow(
                        () -> new NotReadyException("There is no kept cluster to work on. Start one with mvn verify "
                                + "-Dgroups=setup, or name a running one with -Dcluster=attached"));
    }

    static boolean isAttached(Settings settings) {
        return settings.text(Setting.CLUSTER).equals(new AttachedProvider().name());
    }

    /**
     * The kept cluster, if there is one.
     *
     * @throws NotReadyException if it is of another provider than the one that the settings choose
     */
    static Optional<KeptCluster> kept(Settings settings, CommandConsole console) {
        Optional<KeptCluster> kept = Providers.kept().find(console::say);
        String chosen = settings.text(Setting.CLUSTER);
        kept.filter(one -> !chosen.equals("auto") && !chosen.equals(one.provider()))
                .ifPresent(one -> {
                    throw new NotReadyException("-Dcluster=" + chosen + " is asked for, but what is kept is a " + one
                            + ". Leave -Dcluster out, or take that one down first: mvn verify -Dgroups=down");
                });
        return kept;
    }

    Settings settings() {
        return settings;
    }

    Journey journey() {
        return journey;
    }

    Cluster cluster() {
        return journey.cluster();
    }

    /** As the catalogs say now. */
    JourneyPosition position() {
        return JourneyPosition.read(cluster(), journey.subject());
    }

    void take(Step... steps) {
        Arrays.stream(steps).forEach(journey::take);
    }

    /** Everything must hold that has to hold after every step of the journey. */
    void requireInvariants() {
        Audit audit = Auditor.audit("this command", journey.situation());
        SpecAssertions.assertThat(new Audits(List.of(audit))).hold();
    }

    CommandConsole console() {
        return console;
    }

    void say(String line) {
        console.say(line);
    }

    /** The end of a command that has nothing to do. */
    void alreadySo(String what) {
        say("Already so: " + what + " Nothing was changed.");
    }

    /** How many shards of orders each worker holds. */
    String shards() {
        return journey.map().shardsPerWorker(journey.subject().tenant().table()).toString();
    }

    @Override
    public void close() {
        journey.close();
    }
}
