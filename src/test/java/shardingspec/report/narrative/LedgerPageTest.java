package shardingspec.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.ledger.Change;
import shardingspec.ledger.Ledger;
import shardingspec.ledger.LedgerFixture;
import shardingspec.report.page.MarkdownPage;
import shardingspec.report.picture.Drawing;
import shardingspec.report.picture.Scene;

/** The ledger tells what was measured, and in the docs, which any run has to make alike, what any run shows. */
class LedgerPageTest {

    private static final Scene SCENE =
            new Scene(List.of("coordinator"), Map.of(), List.of(), List.of("orders"), "42", 0);

    @Test
    void a_report_has_the_figures_and_a_picture_of_each_change() {
        String page = render(LedgerFixture.ledger(500), Wording.exact(SCENE));

        assertThat(page)
                .contains("| citus\\_drain\\_node, online | 500 | 12,345 | 500 | 4 | 4, 500 (")
                .contains("| 26 | 0, 0 | none |")
                .contains("![citus\\_drain\\_node, online");
    }

    @Test
    void an_error_stands_with_what_became_of_its_operation() {
        assertThat(render(LedgerFixture.refused(), Wording.exact(SCENE)))
                .contains("P0002: 1 |")
                .contains("| update | P0002 | changed 0 rows | refused |");
    }

    @Test
    void the_docs_have_no_times() {
        String fast = render(LedgerFixture.ledger(20), Wording.stable(SCENE));

        assertThat(fast)
                .isEqualTo(render(LedgerFixture.ledger(500), Wording.stable(SCENE)))
                .contains("| citus\\_drain\\_node, online | " + Change.DRAIN.expected()
                        + " | 0 | 0 | resharding/33\\_drain\\_worker.sql |");
    }

    @Test
    void a_run_without_a_change_says_so() {
        assertThat(render(new Ledger(List.of()), Wording.exact(SCENE))).contains("No change was made under load");
    }

    private static String render(Ledger ledger, Wording wording) {
        return new MarkdownPage(Drawing::title).render(LedgerPage.write(ledger, wording));
    }
}
