package shardingspec.fault;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import shardingspec.cluster.Cluster;

/** A fault on its way: it waits for its moment beside an operation, and strikes once. */
public final class Blow {

    private final Cluster cluster;
    private final Fault fault;
    private final CompletableFuture<Boolean> struck;
    private volatile boolean over;
    private boolean mended;

    private Blow(Cluster cluster, Fault fault, Moment moment) {
        this.cluster = cluster;
        this.fault = fault;
        fault.prepare(cluster);
        this.struck = CompletableFuture.supplyAsync(() -> strike(moment));
    }

    /** From now on. */
    public static Blow await(Cluster cluster, Fault fault, Moment moment) {
        return new Blow(cluster, fault, moment);
    }

    private boolean strike(Moment moment) {
        try (Moment.Hold hold = moment.await(cluster, () -> over)) {
            if (hold == null) {
                return false;
            }
            fault.strike(cluster);
            return true;
        }
    }

    /**
     * Puts things as they were, once the operation has ended.
     *
     * @return whether it struck
     */
    public boolean end() {
        over = true;
        try {
            return struck.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            if (!mended) {
                mended = true;
                fault.mend(cluster);
            }
        }
    }
}
