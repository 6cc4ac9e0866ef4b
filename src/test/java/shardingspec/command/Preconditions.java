package shardingspec.command;

import shardingspec.catalog.JourneyPosition;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.WaysToCitus;

/** What commands ask of the cluster before they touch it. Each refusal names the command that comes first. */
public final class Preconditions {

    private Preconditions() {}

    /** @throws NotReadyException unless the tables of Phase 1 are there, in whatever phase */
    public static void tables(JourneyPosition now) {
        if (!now.rows()) {
            throw now.tables()
                    ? new NotReadyException("The tables are there and empty: a setup was interrupted. Take the cluster "
                            + "down with mvn verify -Dgroups=down, and begin with mvn verify -Dgroups=setup")
                    : new NotReadyException("This needs the tables of Phase 1", "setup");
        }
    }

    /** @throws NotReadyException if the servers carry no Citus */
    public static void citus(Cluster cluster) {
        if (!cluster.hasCitus()) {
            throw new NotReadyException("The servers of -Dcluster=" + cluster.provider() + " are plain PostgreSQL, "
                    + "without Citus. Take them down with mvn verify -Dgroups=down, and\n" + WaysToCitus.numbered());
        }
    }

    /** @throws NotReadyException if the tables have been distributed and brought back already */
    public static void firstDistribution(JourneyPosition now) {
        tables(now);
        if (now.isUndistributed()) {
            throw new NotReadyException(
                    "The cluster has come to Phase 4, and its tables keep the keys of Phase 2. To begin "
                            + "again: mvn verify -Dgroups=down, then mvn verify -Dgroups=setup");
        }
    }

    /** @throws NotReadyException unless the tables are distributed */
    public static void distributedTables(String phase, JourneyPosition now) {
        firstDistribution(now);
        if (!now.isDistributed()) {
            throw new NotReadyException(phase + " needs the distributed tables of Phase 2", "enable-citus");
        }
    }

    /** @throws NotReadyException unless the third worker is there */
    public static void thirdWorker(JourneyPosition now) {
        distributedTables("Phase 3", now);
        if (!now.hasWorker("worker3")) {
            throw new NotReadyException("There is no new worker to move shards to", "add-worker");
        }
    }

    /** @throws NotReadyException unless the second worker holds shards, and another could take them */
    public static void workerToDrain(JourneyPosition now) {
        distributedTables("Phase 3", now);
        if (now.map().distributedPlacementsOn("worker2").isEmpty()) {
            throw new NotReadyException("worker2 holds no shard that could be drained", "rebalance");
        }
    }
}
