package shardingspec.junit;

import java.util.List;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.kept.Kept;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.kept.KeptClusters;
import shardingspec.cluster.registry.Choice;
import shardingspec.cluster.registry.Providers;
import shardingspec.report.RunReport;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/**
 * Whether the journey's cluster stays, and what becomes of one that an earlier run kept; {@link Kept} has the rule.
 *
 * @param wanted whether {@code -Dkeep=true} asks for it
 * @param before what was kept when the run began
 */
record Keeping(boolean wanted, List<KeptCluster> before) {

    static Keeping begin(Settings settings, RunReport report) {
        boolean wanted = settings.flag(Setting.KEEP);
        try {
            Providers.kept()
                    .find(report::note)
                    .ifPresent(kept -> report.note("There is a kept " + kept + ", "
                            + (wanted
                                    ? "which gives way to this run's at its end."
                                    : "which this run leaves alone. mvn verify -Dgroups=down takes it down.")));
        } catch (ClusterStartException e) {
            report.note(String.valueOf(e.getMessage()));
        }
        return new Keeping(wanted, KeptClusters.all());
    }

    Cluster start(Settings settings, RunReport report) {
        Choice choice = Providers.choose(settings);
        report.clusterChosen(choice.reasons());
        return wanted ? choice.startToKeep(settings) : choice.start(settings);
    }

    /** To be called once the cluster is closed. An attached one has no record: its settings say where it is. */
    void end(RunReport report) {
        if (!wanted) {
            return;
        }
        List<KeptCluster> kept = KeptClusters.all().stream()
                .filter(one -> before.stream().noneMatch(old -> old.folder().equals(one.folder())))
                .toList();
        if (kept.isEmpty()) {
            report.note("The cluster stays, as its servers are yours, and with it the plain database to compare with. "
                    + "mvn verify -Dcluster=attached -Dgroups=down clears both.");
        } else {
            kept.forEach(report::kept);
            before.forEach(Providers.kept()::remove);
        }
    }
}
