package shardingspec.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shardingspec.node.Node;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.Workload;

/** Does on the oracle what was acknowledged on the cluster, beside the load and without holding it up. */
final class OracleFollower implements AutoCloseable {

    private final Workload workload;
    private final Node oracle;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final List<CompletableFuture<Void>> told = new ArrayList<>();

    OracleFollower(Workload workload, Node oracle) {
        this.workload = workload;
        this.oracle = oracle;
    }

    void tell(List<Operation> operations) {
        History history = new History(operations, Duration.ZERO);
        told.add(CompletableFuture.runAsync(() -> workload.replay(history, oracle), executor));
    }

    /** @throws IllegalStateException if the oracle refused something */
    void finish() {
        try {
            CompletableFuture.allOf(told.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the plain PostgreSQL could not follow the cluster", e.getCause());
        }
    }

    /** Whatever was told is done first. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
