package shardingspec.generator.ask;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import shardingspec.generator.make.QueryMaker;
import shardingspec.generator.tree.Feature;
import shardingspec.generator.tree.Query;
import shardingspec.generator.tree.Relation;
import shardingspec.node.Node;
import shardingspec.sql.Database;

/** Asks many queries of a cluster and of an oracle that holds the same rows. */
public final class Asking {

    /** The servers need the other half of two cores. */
    private static final int CLIENTS = 2;

    private final Node coordinator;
    private final Node oracle;
    private final QueryMaker maker;
    private final int number;
    private final AtomicInteger next = new AtomicInteger();
    private final Tallies tallies = new Tallies();

    private Asking(Node coordinator, Node oracle, QueryMaker maker, int number) {
        this.coordinator = coordinator;
        this.oracle = oracle;
        this.maker = maker;
        this.number = number;
    }

    /**
     * @param tables what the relations are, for people
     * @param number of queries
     */
    public static Findings ask(
            String tables, List<Relation> relations, Node coordinator, Node oracle, long seed, int number) {
        long start = System.nanoTime();
        Asking asking = new Asking(coordinator, oracle, new QueryMaker(relations, seed), number);
        asking.askAll();
        Database database = new Database(coordinator);
        Version version = Version.of(database.value("SELECT substring(citus_version() from 'Citus ([0-9.]+)')"));
        Tallies tallies = asking.tallies;
        return new Findings(
                tables,
                version,
                database.value("SHOW server_version"),
                seed,
                number,
                tallies.sameCount(),
                tallies.undecidedCount(),
                tallies.invalid(),
                tallies.answered(),
                tallies.refused(),
                asking.wrong(version),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private void askAll() {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(this::work, clients))
                            .limit(CLIENTS)
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } finally {
            clients.shutdownNow();
        }
    }

    private void work() {
        try (Judge judge = new Judge(coordinator, oracle)) {
            for (int current = next.getAndIncrement(); current < number; current = next.getAndIncrement()) {
                ask(maker.make(current), judge);
            }
        }
    }

    private void ask(Query query, Judge judge) {
        Verdict verdict = judge.judge(query);
        if (verdict instanceof Verdict.Same) {
            tallies.same(query);
        } else if (verdict instanceof Verdict.Refused refused) {
            tallies.refused(query, refused.failure());
        } else if (verdict instanceof Verdict.Invalid invalid) {
            tallies.invalid(invalid.failure());
        } else if (verdict instanceof Verdict.Wrong wrong && query.isDeterministic()) {
            Query smallest = Shrinker.shrink(query, judge::isWrong);
            tallies.wrong(query, smallest, judge.judge(smallest) instanceof Verdict.Wrong still ? still : wrong);
        } else {
            tallies.undecided();
        }
    }

    private List<WrongKind> wrong(Version version) {
        return tallies.wrong().entrySet().stream()
                .map(entry -> kind(entry.getKey(), entry.getValue(), version))
                .sorted(Comparator.comparingInt(WrongKind::count).reversed().thenComparing(WrongKind::signature))
                .toList();
    }

    private WrongKind kind(String signature, Tallies.Found found, Version version) {
        return new WrongKind(
                signature,
                Feature.of(found.smallest()),
                found.count(),
                found.smallest().sql(),
                found.first().sql(),
                found.verdict().expected(),
                found.verdict().found(),
                Mends.find(found.smallest(), found.verdict().expected(), coordinator),
                KnownWrong.of(version, found.smallest()));
    }
}
