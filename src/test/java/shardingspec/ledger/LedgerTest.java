package shardingspec.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shardingspec.sql.Script;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptStatement;

/** An entry is made of what was under way while its change was made, and of nothing else. */
class LedgerTest {

    @ParameterizedTest
    @EnumSource
    void every_change_is_found_in_the_script_that_it_names(Change change) {
        Script script = ScriptParser.load(change.script());

        List<String> names =
                script.statements().stream().map(ScriptStatement::name).toList();

        assertThat(names)
                .containsSubsequence(Arrays.asList(change.first(), change.last()).stream()
                        .distinct()
                        .toList());
    }

    @Test
    void a_change_is_judged_by_what_was_under_way_meanwhile() {
        Entry entry = Ledger.of(List.of(LedgerFixture.report(Change.DRAIN, 500, List.of())))
                .entries()
                .get(0);

        assertThat(entry.change()).isEqualTo(Change.DRAIN);
        assertThat(entry.took()).isEqualTo(Duration.ofMillis(500));
        assertThat(entry.longestWriteStall()).isEqualTo(Duration.ofMillis(500));
        assertThat(entry.longestReadStall()).isEqualTo(Duration.ofMillis(4));
        assertThat(entry.p99Before().toMillis()).isEqualTo(4);
        assertThat(entry.acknowledged()).isEqualTo(26);
        assertThat(entry.slowdown())
                .hasValueSatisfying(times -> assertThat(times).isGreaterThan(100));
        assertThat(entry.lost() + entry.doubled()).isZero();
    }

    @Test
    void a_lost_write_is_counted() {
        Ledger ledger = Ledger.of(List.of(LedgerFixture.report(Change.DRAIN, 500, List.of(LedgerFixture.lost()))));

        // The same script removes the node too, but did not come that far.
        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.lost()).isEqualTo(1);
            assertThat(entry.doubled()).isZero();
        });
    }

    @Test
    void changes_stand_in_one_order_however_they_were_made() {
        Ledger ledger = Ledger.of(List.of(
                LedgerFixture.report(Change.UNDISTRIBUTE, 5, List.of()),
                LedgerFixture.report(Change.MOVE_BY_HAND, 5, List.of())));

        assertThat(ledger.entries())
                .extracting(Entry::change)
                .containsExactly(Change.MOVE_BY_HAND, Change.UNDISTRIBUTE);
    }
}
