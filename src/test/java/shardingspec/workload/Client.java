package shardingspec.workload;

import java.util.List;

/** One client of an application: one operation a call. */
public interface Client extends Runnable {

    /** Everything it did so far, in order. */
    List<Operation> operations();

    /** How many operations came to their end so far; may be asked while it runs. */
    int done();

    void disconnect();
}
