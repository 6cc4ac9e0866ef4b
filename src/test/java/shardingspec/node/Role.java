package shardingspec.node;

/** What a server is there for. */
public enum Role {
    /** Applications talk to it, and it knows where the shards are. */
    COORDINATOR,
    /** Holds shards. */
    WORKER,
    /** A plain PostgreSQL beside the cluster, which gets every write and never sees Citus. */
    ORACLE
}
