package shardingspec.journey.companion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.catalog.MovedRows;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.ShardMapReader;
import shardingspec.cluster.Cluster;
import shardingspec.event.Event;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.Session;
import shardingspec.workload.Client;
import shardingspec.workload.History;
import shardingspec.workload.LoadGenerator;
import shardingspec.workload.Mix;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Window;
import shardingspec.workload.Workload;
import shardingspec.workload.checker.HistoryChecker;
import shardingspec.workload.checker.LoadReport;

/**
 * An application works on the coordinator: two clients that do everything, and one that reads only, so that what a read has to
 * wait for is seen apart from the waits of writes. When the script is done, what was in doubt is settled, and the oracle gets
 * every write.
 *
 * @param schema where its tables are; empty for the subject's own, which alone the oracle has
 * @param mix of the clients that do everything
 * @param key by which it is known; empty for the name of the script, which is run once only
 */
public record Load(String schema, Mix mix, String key) implements Companion {

    private static final long SEED = 20240101;

    /** Each client is known by its seed in what it writes: no two loads of one journey may share one. */
    private static final long CLIENTS_APART = 100;

    private static final int CLIENTS = 2;

    /** From the first client's seed to the reader's. */
    private static final long READER_APART = Workload.MOST_CLIENTS;

    /** Every kind of operation, the simple ones more often. */
    public static final Mix MIX = Mix.parse("insert=3,update=2,delete=1,read=2,read_many=1,two_tenants=1");

    /**
     * Without deletes. One statement deletes an order and its items, and locks both tables, in one order when it is planned and
     * in the other when its plan is kept: beside a change of both tables in one transaction it would end in a deadlock.
     */
    private static final Mix WITHOUT_DELETES = Mix.parse("insert=3,update=2,read=2,read_many=1,two_tenants=1");

    private static final Mix WITHIN_TENANTS = Mix.parse("insert=3,update=2,read=2,read_many=1");

    private static final Mix READS = Mix.parse("read=2,read_many=1");

    /** Operations of a client until its connection is there and its statements are planned. */
    private static final int WARM = 10;

    /** Operations that the state before is known by: of three clients, in about a second. */
    private static final int BEFORE = 60;

    /** Operations after the script has ended, so that the new state is worked on too. */
    private static final int AFTER = 15;

    /** Operations of each kind since the script began: so many there are, however fast it was. */
    private static final int OF_EACH_KIND = 5;

    /** On the subject's own tables. */
    public static Load onTheSubject() {
        return new Load("", MIX, "");
    }

    /** On tables of the same names in another schema. */
    public static Load in(String schema) {
        return new Load(schema, MIX, "");
    }

    /** Beside changes that lock both tables. */
    public Load withoutDeletes() {
        return new Load(schema, WITHOUT_DELETES, key);
    }

    /** Beside a commit on two nodes that has to be told from every other: none of the load's own is one. */
    public Load withinTenants() {
        return new Load(schema, WITHIN_TENANTS, key);
    }

    /** Under another name than that of a script that is run again and again. */
    public Load named(String name) {
        return new Load(schema, mix, name);
    }

    @Override
    public Running begin(Surroundings surroundings) {
        Cluster cluster = surroundings.cluster();
        ShardMap mapBefore = ShardMapReader.read(cluster);
        long seed = SEED + CLIENTS_APART * surroundings.log().loads();
        LoadGenerator load =
                LoadGenerator.start(clients(surroundings.subject().workload(), cluster, seed), LoadGenerator.STEADY);
        load.awaitMore(WARM * (CLIENTS + 1));
        Duration warm = load.elapsed();
        load.awaitMore(BEFORE);
        return new Beside(surroundings, load, seed + READER_APART, warm, mapBefore);
    }

    private List<Client> clients(Workload workload, Cluster cluster, long seed) {
        return Stream.concat(
                        workload.clients(cluster::coordinator, schema, seed, CLIENTS, mix).stream(),
                        workload.clients(cluster::coordinator, schema, seed + READER_APART, 1, READS).stream())
                .toList();
    }

    /** The load while its script runs. */
    private final class Beside implements Running {
        private final Surroundings surroundings;
        private final LoadGenerator load;
        private final long reader;
        private final ShardMap mapBefore;
        private final History soFar;
        private final History before;
        private final List<Window> windows = new ArrayList<>();
        private Duration since;

        Beside(Surroundings surroundings, LoadGenerator load, long reader, Duration warm, ShardMap mapBefore) {
            this.surroundings = surroundings;
            this.load = load;
            this.reader = reader;
            this.mapBefore = mapBefore;
            this.soFar = load.soFar();
            this.since = load.elapsed();
            this.before = soFar.between(warm, since);
        }

        @Override
        public void statementDone(ScriptStatement statement) {
            Duration now = load.elapsed();
            windows.add(new Window(statement.name(), since, now));
            since = now;
        }

        @Override
        public void scriptDone() {
            Set<Kind> kinds =
                    Stream.of(mix, READS).flatMap(one -> one.kinds().stream()).collect(Collectors.toSet());
            load.awaitEach(OF_EACH_KIND, kinds, soFar);
            load.awaitMore(AFTER);
        }

        @Override
        public void close() {
            // Of a script that failed, too: on a cluster that is kept, the oracle has to know what was acknowledged.
            Workload workload = surroundings.subject().workload();
            Cluster cluster = surroundings.cluster();
            History history = workload.settle(load.stop(), cluster.coordinator(), schema);
            boolean onTheSubject = schema.isEmpty();
            if (onTheSubject) {
                workload.replay(history, cluster.oracle());
            }
            LoadReport report = new LoadReport(
                    key.isEmpty() ? surroundings.script() : key,
                    before,
                    history,
                    reader,
                    windows,
                    movedRows(cluster),
                    HistoryChecker.check(history, workload.surviving(cluster.coordinator(), schema)));
            surroundings.log().worked(report, onTheSubject);
            surroundings.events().accept(new Event.LoadWorked(report));
        }

        private long movedRows(Cluster cluster) {
            try (Session session = Session.open(cluster.coordinator())) {
                return MovedRows.between(mapBefore, ShardMapReader.read(cluster, session), session);
            }
        }
    }
}
