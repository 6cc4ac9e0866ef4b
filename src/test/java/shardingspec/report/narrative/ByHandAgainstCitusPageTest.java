package shardingspec.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.Difference;
import shardingspec.lesson.LessonRef;
import shardingspec.report.narrative.ByHandAgainstCitusPage.Told;
import shardingspec.report.page.HtmlPage;
import shardingspec.report.page.MarkdownPage;
import shardingspec.report.picture.Drawing;
import shardingspec.report.picture.Scene;

/** The table that sets sharding by hand against Citus says no more than the run proved. */
class ByHandAgainstCitusPageTest {

    private static final Scene SCENE =
            new Scene(List.of("coordinator"), Map.of(), List.of(), List.of("orders"), "42", 0);
    private static final LessonRef BY_HAND = lesson("ByHand4HalfCommittedSpec", "1b", "Sharding by hand");
    private static final LessonRef CITUS = lesson("Phase2eTransactionSpec", "2", "Distributed table");

    @Test
    void a_chapter_by_hand_stands_between_the_first_and_the_second_phase() {
        assertThat(BY_HAND.heading()).isEqualTo("1b.04.02 It's a half, or none");
        assertThat(List.of(
                        "Phase 01: Regular table",
                        BY_HAND.chapter().phaseHeading(),
                        CITUS.chapter().phaseHeading()))
                .isSorted();
        assertThat(BY_HAND.chapter().phaseHeading()).isEqualTo("Phase 01b: Sharding by hand");
    }

    @Test
    void what_no_lesson_of_the_run_proves_is_not_claimed() {
        assertThat(markdown(new Told(BY_HAND, true)))
                .contains("| " + Difference.COMMIT.subject() + " | " + Difference.COMMIT.byHand()
                        + "<br>[1b.04.02](phase-1b.md#1b0402-its-a-half-or-none) | not run here |")
                .contains("| " + Difference.FOREIGN_KEY.subject() + " | not run here | not run here |");
    }

    @Test
    void each_side_is_proved_by_its_own_lessons() {
        assertThat(markdown(new Told(BY_HAND, true), new Told(CITUS, true)))
                .contains(Difference.COMMIT.citus() + "<br>[2.05.02](phase-2.md#20502-its-a-half-or-none)");
    }

    @Test
    void a_proof_that_was_told_something_is_linked_under_its_whole_heading() {
        LessonRef told = lesson("ByHand4HalfCommittedSpec", "1b", "Sharding by hand", "worker1, payments_0");
        String heading = new MarkdownPage(Drawing::title).render(new Page(told, List.of(), List.of()));

        assertThat(heading.strip()).isEqualTo("### 1b.04.02 It's a half, or none · worker1, payments_0");
        assertThat(markdown(new Told(told, true)))
                .contains("(phase-1b.md#1b0402-its-a-half-or-none--worker1-payments_0)");
    }

    @Test
    void what_did_not_hold_is_marked() {
        assertThat(markdown(new Told(CITUS, false)))
                .contains("does not hold in this run: " + Difference.COMMIT.citus());
    }

    @Test
    void in_the_report_the_lessons_are_named() {
        assertThat(HtmlPage.render(page(new Told(BY_HAND, true)), text -> text))
                .contains(BY_HAND.heading().replace("'", "&#x27;"))
                .contains("not run here");
    }

    private static String markdown(Told... told) {
        return new MarkdownPage(Drawing::title).render(page(told));
    }

    private static Page page(Told... told) {
        return new ByHandAgainstCitusPage(new Notebook(), Wording.stable(SCENE)).write(List.of(told));
    }

    private static LessonRef lesson(String spec, String phase, String title) {
        return lesson(spec, phase, title, "");
    }

    private static LessonRef lesson(String spec, String phase, String title, String argument) {
        return new LessonRef(
                Chapter.of(spec, phase, title, "a step"),
                2,
                "It's a half, or none",
                argument,
                "",
                "",
                "",
                "",
                List.of(),
                0,
                List.of(),
                List.of(Difference.COMMIT));
    }
}
