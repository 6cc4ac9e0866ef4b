package shardingspec.fault;

import shardingspec.cluster.Cluster;

/** Every process of a server is killed at once, as by a power failure; it is started again afterwards. */
public record KilledServer(Who who) implements Fault {

    @Override
    public String words() {
        return "kill -9 of " + who.words();
    }

    @Override
    public void strike(Cluster cluster) {
        cluster.control().orElseThrow().kill(who.in(cluster));
    }

    @Override
    public void mend(Cluster cluster) {
        cluster.control().orElseThrow().start(who.in(cluster));
    }
}
