package shardingspec.command;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import shardingspec.node.Node;
import shardingspec.settings.Setting;
import shardingspec.workload.History;
import shardingspec.workload.LoadGenerator;
import shardingspec.workload.Operation;
import shardingspec.workload.Workload;

/** An application works for a while: inserts orders, changes, deletes and reads some. Ctrl-C ends it early and in order. */
@Tag("load")
class LoadCommand {

    /** After each, the oracle is told: so an interruption, however rude, leaves little that it does not know. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final int LONGEST_SECONDS = 3_600;
    /** More than a second of work uses, so that no run reaches the numbers of one that begins later. */
    private static final long CLIENTS_A_SECOND = 4;

    private static final long IN_2024 = 1_704_067_200;

    /** Each run writes under numbers of its own, so that what is in doubt is never taken for what an earlier run wrote. */
    private final long seed = CLIENTS_A_SECOND * (Instant.now().getEpochSecond() - IN_2024);

    @Command
    void works_for_a_while(CommandRun run) throws InterruptedException {
        int seconds = run.settings().number(Setting.LOAD_SECONDS, 1, LONGEST_SECONDS);
        Preconditions.tables(run.position());
        long rounds = seconds / ROUND.toSeconds();
        run.say("Working for " + seconds + " s (-Dload.seconds=). Ctrl-C ends it early.");
        History history = History.NONE;
        try (Interruption interruption = Interruption.watch()) {
            for (long round = 0; round < rounds && !interruption.within(Duration.ZERO); round++) {
                History done = work(run, interruption, seed + 2 * round);
                history = history.then(done);
                run.say(String.format(
                        Locale.ROOT,
                        "  %4d s  %,6d orders inserted, %,d operations a second",
                        round + 1,
                        history.count(Operation.Kind.INSERT),
                        Math.round(done.operations().size()
                                * 1000.0
                                / done.duration().toMillis())));
            }
            run.say("Done: " + history.summary());
            assertThat(history).sawNoErrors();
            run.requireInvariants();
            run.say("The plain table holds the same rows.");
        }
    }

    private static History work(CommandRun run, Interruption interruption, long seed) throws InterruptedException {
        Workload workload = run.journey().subject().workload();
        Node node = run.cluster().coordinator();
        try (LoadGenerator load = LoadGenerator.start(workload.clients(node, "", seed))) {
            interruption.within(ROUND);
            History done = workload.settle(load.stop(), node, "");
            workload.replay(done, run.cluster().oracle());
            return done;
        }
    }
}
