package shardingspec.workload;

/** What an operation of an application was about, as it should be afterwards. */
public interface WrittenRow {

    /** By which it is found among those that survived. */
    String key();

    /** What may change of it. */
    String state();
}
