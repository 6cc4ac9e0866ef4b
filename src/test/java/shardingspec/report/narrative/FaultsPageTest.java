package shardingspec.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.fault.Trial;
import shardingspec.report.page.MarkdownPage;
import shardingspec.report.picture.Drawing;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Reply;
import shardingspec.workload.checker.Fault;
import shardingspec.workload.checker.Finding;
import shardingspec.workload.checker.LoadReport;

/** A row a fault: what the operation said, what was left, how long somebody waited, what was lost. */
class FaultsPageTest {

    @Test
    void a_fault_is_told_by_what_it_left_and_what_was_felt() {
        assertThat(render(trial(true, List.of())))
                .contains("| a move | 57014 canceled | 2 slots | nothing |")
                .contains("| a move | 1,500 | 0 |  | 0 |");
    }

    @Test
    void one_that_did_not_strike_and_a_loss_are_not_hidden() {
        assertThat(render(trial(false, List.of(new Finding(Fault.LOST, "order 7 is not there")))))
                .contains("| a move (did not strike) |")
                .contains("| 1,500 | 0 |  | 1 |");
    }

    private static Trial trial(boolean struck, List<Finding> findings) {
        Operation write = new Operation(
                1, 0, Kind.INSERT, List.of(), Reply.acknowledged(), Duration.ZERO, Duration.ofMillis(1500));
        History history = new History(List.of(write), Duration.ofSeconds(2));
        return new Trial(
                "a move",
                struck,
                "57014 canceled",
                List.of("2 slots"),
                List.of(),
                new LoadReport("a move", History.NONE, history, 2, List.of(), 0, findings));
    }

    private static String render(Trial trial) {
        return new MarkdownPage(Drawing::title).render(FaultsPage.write(List.of(trial)));
    }
}
