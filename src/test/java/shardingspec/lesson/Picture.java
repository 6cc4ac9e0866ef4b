package shardingspec.lesson;

/** A picture of this run that a lesson shows. */
public enum Picture {
    /** The cluster as the last step left it. */
    CLUSTER,
    /** The cluster before and after the last step, with what moved. */
    BEFORE_AND_AFTER,
    /** Every step so far, side by side. */
    STORYBOARD,
    /** Rows in each shard, from the answers shown that have the columns shardid and row_count, by table_name or shard_key. */
    ROWS_PER_SHARD,
    /** Bytes of each shard of the distributed tables, from the catalogs. */
    SHARD_SIZES,
    /** Every query of the baseline in every phase: time, rows read, tasks, nodes, plan. */
    COMPARISON,
    /** What must hold after every step, and what was found when it was looked at. */
    INVARIANTS
}
