package shardingspec.fault;

import shardingspec.cluster.Cluster;

/**
 * The coordinator is killed when one worker has prepared and the other has not answered: it is frozen before the commit, so that
 * the moment cannot pass.
 */
public record LostBetweenPrepareAndCommit() implements Fault {

    @Override
    public String words() {
        return "kill -9 of the coordinator";
    }

    @Override
    public void prepare(Cluster cluster) {
        cluster.control().orElseThrow().pause(Who.THIRD.in(cluster));
    }

    @Override
    public void strike(Cluster cluster) {
        cluster.control().orElseThrow().kill(Who.COORDINATOR.in(cluster));
        cluster.control().orElseThrow().resume(Who.THIRD.in(cluster));
        cluster.control().orElseThrow().start(Who.COORDINATOR.in(cluster));
    }

    /** Also if the moment did not come. */
    @Override
    public void mend(Cluster cluster) {
        cluster.control().orElseThrow().resume(Who.THIRD.in(cluster));
    }
}
