package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import shardingspec.catalog.JourneyPosition;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.attached.AttachedProvider;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.kept.KeptClusters;
import shardingspec.cluster.registry.Providers;
import shardingspec.journey.demo.DemoStep;
import shardingspec.report.console.CommandConsole;
import shardingspec.settings.Settings;

/** Phase 1: tables and seeded rows, on a cluster that stays. Starts one, unless one is kept or attached. */
@Tag("setup")
class SetupCommand {

    @Command
    void sets_up_ordinary_tables(Settings settings, CommandConsole console) {
        if (CommandRun.isAttached(settings)) {
            AttachedProvider attached = new AttachedProvider();
            if (attached.isSetUp(settings)) {
                look(attached.resume(settings), settings, console);
            } else {
                fill(attached.startToKeep(settings), settings, console);
            }
            return;
        }
        Optional<KeptCluster> kept = CommandRun.kept(settings, console);
        if (kept.isPresent()) {
            look(Providers.kept().resume(kept.get()), settings, console);
        } else {
            console.say("Starting a cluster, which stays until mvn verify -Dgroups=down.");
            fill(Providers.choose(settings).startToKeep(settings), settings, console);
            KeptClusters.all().forEach(console::kept);
        }
    }

    private static void fill(Cluster cluster, Settings settings, CommandConsole console) {
        try (CommandRun run = CommandRun.on(cluster, settings, console)) {
            run.take(DemoStep.REGULAR_TABLES);
            assertThat(run.position().isRegular())
                    .as("tables, rows, and no extension")
                    .isTrue();
            run.requireInvariants();
            run.say("Five ordinary tables, with "
                    + run.journey().contents().fingerprint("orders").replaceAll(",.*", "")
                    + " in orders. Next: mvn verify -Dgroups=demo, or -Dgroups=enable-citus");
        }
    }

    private static void look(Cluster cluster, Settings settings, CommandConsole console) {
        try (CommandRun run = CommandRun.on(cluster, settings, console)) {
            JourneyPosition now = run.position();
            if (!now.tables()) {
                run.take(DemoStep.REGULAR_TABLES);
                now = run.position();
            }
            Preconditions.tables(now);
            if (!now.isRegular()) {
                throw new NotReadyException("The cluster is " + now.phase() + " already. To begin again: "
                        + "mvn verify -Dgroups=down, then mvn verify -Dgroups=setup");
            }
            run.alreadySo("the tables of Phase 1 are there and filled.");
        }
    }
}
