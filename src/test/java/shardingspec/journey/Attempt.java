package shardingspec.journey;

/** Scripts that are run once too early, to see what a real cluster says then. */
public enum Attempt {
    /** Workers are added before the extension exists on them. */
    WORKERS_WITHOUT_EXTENSION,
    /** Workers are added before the nodes have passwords for each other. */
    NODES_WITHOUT_PASSWORD
}
