package shardingspec.cluster;

/** How a server is asked to stop, in PostgreSQL's own words. */
public enum StopStyle {
    /** Ends every session, writes a checkpoint, and ends. */
    FAST,
    /** Ends at once without a checkpoint: the next start recovers from the write-ahead log. */
    IMMEDIATE
}
