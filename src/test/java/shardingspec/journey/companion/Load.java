package shardingspec.journey.companion;

import shardingspec.cluster.Cluster;
import shardingspec.event.Event;
import shardingspec.sql.ScriptStatement;
import shardingspec.workload.History;
import shardingspec.workload.LoadGenerator;
import shardingspec.workload.Mix;
import shardingspec.workload.Workload;

/**
 * An application works on the coordinator. When the script is done, what was in doubt is settled, and the oracle gets every
 * write.
 *
 * @param schema where its tables are; empty for the subject's own, which alone the oracle has
 */
public record Load(String schema) implements Companion {

    private static final long SEED = 20240101;

    /** Each client is known by its seed in what it writes: no two loads of one journey may share one. */
    private static final long CLIENTS_APART = 100;

    private static final int CLIENTS = 2;

    /** Every kind of operation, the simple ones more often. */
    public static final Mix MIX = Mix.parse("insert=3,update=2,delete=1,read=2,read_many=1,two_tenants=1");

    /** Operations before the script begins and after it has ended: so that both states are worked on. */
    private static final int BEFORE_AND_AFTER = 10;

    /** Operations of each kind since the script began: so many there are, however fast it was. */
    private static final int OF_EACH_KIND = 5;

    /** On the subject's own tables. */
    public static Load onTheSubject() {
        return new Load("");
    }

    @Override
    public Running begin(Surroundings surroundings) {
        Workload workload = surroundings.subject().workload();
        Cluster cluster = surroundings.cluster();
        LoadGenerator load = LoadGenerator.start(
                workload.clients(
                        cluster::coordinator,
                        schema,
                        SEED + CLIENTS_APART * surroundings.log().loads(),
                        CLIENTS,
                        MIX),
                LoadGenerator.STEADY);
        load.awaitMore(BEFORE_AND_AFTER);
        History before = load.soFar();
        return new Running() {
            private long done = load.done();

            @Override
            public void statementDone(ScriptStatement statement) {
                long now = load.done();
                surroundings.log().worked(surroundings.script(), statement.name(), now - done);
                done = now;
            }

            @Override
            public void scriptDone() {
                load.awaitEach(OF_EACH_KIND, MIX.kinds(), before);
                load.awaitMore(BEFORE_AND_AFTER);
            }

            @Override
            public void close() {
                // Of a script that failed, too: on a cluster that is kept, the oracle has to know what was
                // acknowledged.
                History history = workload.settle(load.stop(), cluster.coordinator(), schema);
                boolean onTheSubject = schema.isEmpty();
                surroundings.log().worked(surroundings.script(), history, onTheSubject);
                surroundings.events().accept(new Event.LoadWorked(surroundings.script(), before, history));
                if (onTheSubject) {
                    workload.replay(history, cluster.oracle());
                }
            }
        };
    }
}
