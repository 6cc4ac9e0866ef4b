package shardingspec.command;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import shardingspec.node.Node;
import shardingspec.report.console.LiveLine;
import shardingspec.report.console.LoadTable;
import shardingspec.workload.History;
import shardingspec.workload.LoadGenerator;
import shardingspec.workload.Operation;
import shardingspec.workload.Tally;
import shardingspec.workload.Workload;

/**
 * An application works for a while. Ctrl-C, or SIGTERM, ends it early and in order: nothing more is begun, what is under way
 * ends, and the table is shown. The POM runs this command in Maven's own process, which gets the signal.
 */
@Tag("load")
class LoadCommand {

    /** After each, the oracle is told: so an end without order leaves little that it does not know. */
    private static final Duration ROUND = Duration.ofMillis(500);

    private static final long CLIENTS_A_SECOND = Workload.MOST_CLIENTS;
    private static final long IN_2024 = 1_704_067_200;

    /** Each run writes under numbers of its own, so that what is in doubt is never taken for what an earlier run wrote. */
    private final long seed = CLIENTS_A_SECOND * (Instant.now().getEpochSecond() - IN_2024);

    @Command
    void works_for_a_while(CommandRun run) throws InterruptedException {
        LoadSettings settings = LoadSettings.from(run.settings());
        Preconditions.tables(run.position());
        run.say(settings.sentence() + ". Ctrl-C ends it early.");
        Workload workload = run.journey().subject().workload();
        Node coordinator = run.cluster().coordinator();
        try (Interruption interruption = Interruption.watch();
                OracleFollower follower =
                        new OracleFollower(workload, run.cluster().oracle())) {
            LoadGenerator load = LoadGenerator.start(
                    workload.clients(run.cluster()::coordinator, "", seed, settings.clients(), settings.mix()),
                    settings.interval());
            Tally tally = new Tally();
            boolean early = watch(load, settings.duration(), tally, follower, interruption);
            History history = workload.settle(load.stop(), coordinator, "");
            List<Operation> last = load.take();
            last.forEach(tally::add);
            follower.tell(last);
            follower.tell(history.operations().stream()
                    .filter(operation -> operation.reply().wasInDoubt())
                    .toList());
            report(run, history, tally);
            follower.finish();
            assertThat(history).lostNoAcknowledgedWrites(workload.surviving(coordinator, ""));
            run.say("Every acknowledged write is there, once and whole.");
            if (!early) {
                run.requireInvariants();
                run.say("The plain table holds the same rows.");
            }
        }
    }

    /** Until its time is over; true if it was interrupted before. */
    private static boolean watch(
            LoadGenerator load, Duration duration, Tally tally, OracleFollower follower, Interruption interruption)
            throws InterruptedException {
        LiveLine line = LiveLine.open();
        Duration before = Duration.ZERO;
        boolean early = false;
        while (!early && load.elapsed().compareTo(duration) < 0) {
            Duration left = duration.minus(load.elapsed());
            early = interruption.within(left.compareTo(ROUND) < 0 ? left : ROUND);
            List<Operation> news = load.take();
            news.forEach(tally::add);
            Duration now = load.elapsed();
            line.show(
                    now,
                    LoadTable.line(now, news.size() * 1e9 / now.minus(before).toNanos(), tally));
            before = now;
            follower.tell(news);
        }
        line.end();
        return early;
    }

    private static void report(CommandRun run, History history, Tally tally) {
        run.console().table(LoadTable.of(tally));
        run.say("Errors by SQLSTATE: " + LoadTable.errors(tally.errors()) + ". In doubt after a look: "
                + history.withResult(Operation.Result.IN_DOUBT).size() + ".");
    }
}
