package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import shardingspec.cluster.attached.AttachedProvider;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.kept.KeptClusters;
import shardingspec.cluster.registry.Providers;
import shardingspec.report.console.CommandConsole;
import shardingspec.settings.Settings;

/** Takes the kept cluster down with all that is in it, or clears what earlier runs made on an attached one. */
@Tag("down")
class DownCommand {

    @Command
    void takes_the_cluster_down(Settings settings, CommandConsole console) {
        if (CommandRun.isAttached(settings)) {
            new AttachedProvider().clear(settings);
            console.say("The tables, the extension and the plain database are gone. The servers are yours and go on: "
                    + "docker compose down stops them, and with -v removes their data too.");
            return;
        }
        List<KeptCluster> kept = KeptClusters.all();
        for (KeptCluster cluster : kept) {
            Providers.kept().remove(cluster);
            console.say("The " + cluster + " is down: servers, data and record are gone.");
        }
        Providers.kept().sweep(settings, console::say);
        assertThat(KeptClusters.all()).isEmpty();
        if (kept.isEmpty()) {
            console.say("There is no kept cluster.");
        }
    }
}
