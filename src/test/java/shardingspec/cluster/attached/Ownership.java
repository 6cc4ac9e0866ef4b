package shardingspec.cluster.attached;

import java.util.ArrayList;
import java.util.List;
import shardingspec.cluster.ClusterStartException;
import shardingspec.sql.Session;

/**
 * Keeps the journey from dropping what is not its own. {@code users} and {@code orders} are common names, so a name
 * proves nothing: only what lies in a database that an earlier run found empty, and claimed, is cleared without asking.
 */
final class Ownership {

    private static final int SHOWN = 10;

    private Ownership() {}

    /**
     * Claims the database on every node.
     *
     * @param acceptExisting whether to go on where there is something else
     * @throws ClusterStartException if the database carries what is not ours, with the way around
     */
    static void establish(List<Session> sessions, OwnTables own, boolean acceptExisting) {
        List<String> existing = new ArrayList<>();
        List<String> distributed = new ArrayList<>();
        for (Session session : sessions) {
            Inventory inventory = Inventory.of(session, own);
            existing.addAll(located(session, inventory.others()));
            distributed.addAll(located(session, inventory.distributed()));
            if (!inventory.claimed()) {
                existing.addAll(located(session, inventory.ours()));
                // Every node may know them all; the coordinator's are what the cluster is.
                existing.addAll(session.equals(sessions.get(0)) ? located(session, inventory.registered()) : List.of());
            }
        }
        if (!distributed.isEmpty()) {
            throw new ClusterStartException("The database is part of a Citus cluster in use: " + shown(distributed)
                    + " would be lost with the extension, which the journey creates and drops. "
                    + "Name an empty database with POSTGRES_DB");
        }
        if (!existing.isEmpty() && !acceptExisting) {
            throw new ClusterStartException("The database is not empty: it carries " + shown(existing)
                    + ". Name an empty database with POSTGRES_DB. Or set ACCEPT_EXISTING_TABLES=true: then the journey "
                    + "leaves other tables alone, and DROPS the extension citus with the workers registered in it, and "
                    + "those tables that are named as its own: " + String.join(", ", own.names()));
        }
        sessions.forEach(Inventory::claim);
    }

    /**
     * For a run that goes on from an earlier one.
     *
     * @throws ClusterStartException if a node's database was not claimed
     */
    static void requireClaim(List<Session> sessions, OwnTables own) {
        sessions.stream()
                .filter(session -> !isClaimed(session, own))
                .findFirst()
                .ifPresent(session -> {
                    throw new ClusterStartException(
                            "Nothing here goes on from an earlier run: the database of " + session.node()
                                    + " was never claimed by one. Begin with mvn verify -Dcluster=attached -Dgroups=setup");
                });
    }

    static boolean isClaimed(Session session, OwnTables own) {
        return Inventory.of(session, own).claimed();
    }

    private static List<String> located(Session session, List<String> objects) {
        return objects.stream()
                .map(object -> object + " on " + session.node().name())
                .toList();
    }

    private static String shown(List<String> objects) {
        String first = String.join(", ", objects.subList(0, Math.min(SHOWN, objects.size())));
        return objects.size() <= SHOWN ? first : first + " and " + (objects.size() - SHOWN) + " more";
    }
}
