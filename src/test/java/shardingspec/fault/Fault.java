package shardingspec.fault;

import shardingspec.cluster.Cluster;

/** One thing that goes wrong, and how it is over again. Each is used once at a time. */
public interface Fault {

    /** {@code kill -9 of the target}. */
    String words();

    /** Does it, at its moment, while the operation runs; what can be over at once is over when this returns. */
    void strike(Cluster cluster);

    /** Before the last statement of the operation's script, while nothing runs: what makes the moment certain. */
    default void prepare(Cluster cluster) {}

    /** Ends what lasts as long as the operation. */
    default void mend(Cluster cluster) {}
}
