package shardingspec.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Omission;
import shardingspec.report.page.MarkdownPage;
import shardingspec.report.picture.Drawing;

/** A report of a part says what it leaves out, how much that is, and how to run it. */
class LeftOutPageTest {

    private static final Omission WHY =
            new Omission("the servers lack something", List.of("install it", "go elsewhere"));

    private final LeftOut leftOut = new LeftOut();

    @Test
    void lessons_are_counted_by_reason_and_chapter() {
        leftOut.add(lesson("Phase2aCitusEnabledSpec", 1), WHY);
        leftOut.add(lesson("Phase2aCitusEnabledSpec", 2), WHY);
        leftOut.add(lesson("Phase2bWorkersAddedSpec", 1), WHY);
        leftOut.add(lesson("Phase2bWorkersAddedSpec", 2), new Omission("of another reason", List.of()));

        assertThat(new MarkdownPage(Drawing::title).render(LeftOutPage.write(leftOut, "embedded")))
                .contains("What was not run here, and why")
                .contains("3 lessons left out", "provider embedded", "because the servers lack something")
                .contains("| 1 | install it |", "| 2 | go elsewhere |")
                .contains("| 2.01 Citus enabled | a step | 2 |", "| 2.02 Workers added | a step | 1 |")
                .contains("1 lesson left out", "because of another reason");
    }

    @Test
    void a_lesson_that_is_judged_twice_counts_once() {
        leftOut.add(lesson("Phase2aCitusEnabledSpec", 1), WHY);
        leftOut.add(lesson("Phase2aCitusEnabledSpec", 1), WHY);

        leftOut.forEach((why, lessons) -> assertThat(lessons).hasSize(1));
    }

    @Test
    void each_lesson_says_why_and_how_to_run_it() {
        assertThat(WHY.sentence())
                .isEqualTo("left out, because the servers lack something. To run it: install it; or go elsewhere");
    }

    private static LessonRef lesson(String spec, int order) {
        Chapter chapter = Chapter.of(spec, "2", "Distributed table", "a step");
        return new LessonRef(chapter, order, "A lesson", "", "", "", "", "", List.of(), 0, List.of(), List.of());
    }
}
