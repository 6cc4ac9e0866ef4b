package shardingspec.fault;

import shardingspec.cluster.Cluster;
import shardingspec.cluster.DiskLimit;

/** The target can write no file as large as the shard: what a full disk does to the copy, and to nothing else. */
public record FullDisk() implements Fault {

    /** Above the 16 MB of a file of the log, which has to go on; below the shard of a table. */
    private static final long BYTES = 20L << 20;

    @Override
    public String words() {
        return "no file of the target may grow over " + (BYTES >> 20) + " MB";
    }

    @Override
    public void prepare(Cluster cluster) {
        limit(cluster).limit(Who.TARGET.in(cluster), BYTES);
    }

    @Override
    public void strike(Cluster cluster) {}

    @Override
    public void mend(Cluster cluster) {
        limit(cluster).lift(Who.TARGET.in(cluster));
    }

    private static DiskLimit limit(Cluster cluster) {
        return cluster.control().orElseThrow().diskLimit().orElseThrow();
    }
}
