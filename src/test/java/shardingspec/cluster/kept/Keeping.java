package shardingspec.cluster.kept;

import java.util.List;
import java.util.function.Consumer;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/**
 * Whether the journey's cluster stays, and what becomes of one that an earlier run kept; {@link Kept} has the rule.
 *
 * @param wanted whether {@code -Dkeep=true} asks for it
 * @param before what was kept when the run began
 */
public record Keeping(Kept kept, boolean wanted, List<KeptCluster> before) {

    public Keeping {
        before = List.copyOf(before);
    }

    /** To be called before the run's own cluster is started. */
    public static Keeping begin(Kept kept, Settings settings, Consumer<String> notes) {
        boolean wanted = settings.flag(Setting.KEEP);
        try {
            kept.find(notes)
                    .ifPresent(one -> notes.accept("There is a kept " + one + ", "
                            + (wanted
                                    ? "which gives way to this run's at its end."
                                    : "which this run leaves alone. mvn verify -Dgroups=down takes it down.")));
        } catch (ClusterStartException e) {
            notes.accept(String.valueOf(e.getMessage()));
        }
        return new Keeping(kept, wanted, KeptClusters.all());
    }

    /**
     * To be called once the cluster is closed. An attached one has no record: its settings say where it is.
     *
     * @param left gets what this run leaves up
     */
    public void end(Consumer<String> notes, Consumer<KeptCluster> left) {
        if (!wanted) {
            return;
        }
        List<KeptCluster> now = KeptClusters.all().stream()
                .filter(one -> before.stream().noneMatch(old -> old.folder().equals(one.folder())))
                .toList();
        if (now.isEmpty()) {
            notes.accept("The cluster stays, as its servers are yours, and with it the plain database to compare with. "
                    + "mvn verify -Dcluster=attached -Dgroups=down clears both.");
        } else {
            now.forEach(left);
            before.forEach(kept::remove);
        }
    }
}
