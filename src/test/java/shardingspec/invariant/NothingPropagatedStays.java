package shardingspec.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shardingspec.catalog.DatabaseObjects;
import shardingspec.node.Node;
import shardingspec.words.Counted;

/**
 * While no table is distributed, the workers hold what they held before any was. Citus creates on every worker what its tables
 * need, down to their sequences, and does not take all of it away with them.
 */
final class NothingPropagatedStays implements Invariant {

    @Override
    public String title() {
        return "With no table distributed, the workers hold nothing of them";
    }

    @Override
    public Optional<Finding> look(Look look) {
        List<Node> workers = look.workers().stream().filter(look::hasCitus).toList();
        if (workers.isEmpty() || tablesAreDistributed(look)) {
            return Optional.empty();
        }
        List<String> violations = new ArrayList<>();
        int objects = 0;
        for (Node worker : workers) {
            Optional<DatabaseObjects> before = look.situation().baseline().apply(worker);
            if (before.isPresent()) {
                List<String> now = DatabaseObjects.read(look.on(worker))
                        .withoutExtensions()
                        .lines();
                objects += now.size();
                Look.without(now, before.get().lines())
                        .forEach(line -> violations.add(worker.name() + ": " + line + " is left"));
            }
        }
        return Optional.of(new Finding(
                title(),
                Counted.of(objects, "object") + " on " + Counted.of(workers.size(), "worker")
                        + ", compared with those before Citus",
                violations));
    }

    private static boolean tablesAreDistributed(Look look) {
        return look.hasCitus()
                && !look.onCoordinator().rows("SELECT FROM pg_dist_partition").isEmpty();
    }
}
