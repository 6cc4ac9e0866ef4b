package shardingspec.cluster;

/** What a lesson may need of the servers, beyond PostgreSQL itself. */
public enum Need {
    /** Coordinator and workers carry the extension citus, and preload its library. */
    CITUS,
    /** A user who may create extensions and look into every session. */
    SUPERUSER,
    /** Shards move online, and rows replicate: {@code wal_level = logical}. */
    LOGICAL_WAL,
    /** A node lets another in by its password only: with {@code trust}, no login is ever refused. */
    SCRAM,
    /** The library pg_stat_statements is preloaded. */
    PRELOADED_STATEMENTS,
    /** The servers know {@code output_plugin_libraries}, which forbids Citus's decoder until it is listed. */
    OUTPUT_PLUGIN_SETTING,
    /** At the start no node has the extension citus. */
    EXTENSION_ABSENT,
    /** At the start no server offers TLS: creating the extension is what switches it on. */
    TLS_OFF,
    /** Servers can be stopped and started. */
    SERVER_CONTROL,
    /** A running server can be taken from the network. */
    ISOLATION,
    /** The writes of a running server can be made to fail, as on a full disk. */
    DISK_LIMIT
}
