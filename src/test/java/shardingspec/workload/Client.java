package shardingspec.workload;

/** One client of an application. Used by one thread at a time. */
public interface Client {

    /** Does what comes next, and returns it, not timed yet, when it has come to its end. Errors of the server are part of it. */
    Operation next();

    /** Gives its connections back. It may not be used afterwards. */
    void disconnect();
}
