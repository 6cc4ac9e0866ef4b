package shardingspec.fault;

import shardingspec.cluster.Cluster;

/**
 * Every process of a server is killed at once, as by a power failure, and it is started again at once, as a supervisor would: a
 * move whose source is gone waits until it is back.
 */
public record KilledServer(Who who) implements Fault {

    @Override
    public String words() {
        return "kill -9 of " + who.words();
    }

    @Override
    public void strike(Cluster cluster) {
        cluster.control().orElseThrow().kill(who.in(cluster));
        cluster.control().orElseThrow().start(who.in(cluster));
    }
}
