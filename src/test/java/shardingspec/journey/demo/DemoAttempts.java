package shardingspec.journey.demo;

import shardingspec.journey.Attempt;

/** What the demo tries too early. */
public final class DemoAttempts {

    public static final Attempt WORKERS_WITHOUT_EXTENSION =
            new Attempt("workers are added before the extension exists on them");
    public static final Attempt NODES_WITHOUT_PASSWORD =
            new Attempt("workers are added before the nodes have passwords for each other");

    private DemoAttempts() {}
}
