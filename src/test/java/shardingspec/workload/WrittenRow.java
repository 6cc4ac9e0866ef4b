package shardingspec.workload;

/** A row that an operation of an application was about, as it should be afterwards. */
public interface WrittenRow {

    /** The client that inserted it, and that alone writes to it. */
    long client();

    /** By which it is found among those that survived, even if nobody was told what id it got. */
    String key();

    /** The sequence number of the operation that wrote it last. */
    long version();
}
