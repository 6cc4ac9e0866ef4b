package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import shardingspec.journey.demo.DemoPhases;
import shardingspec.lesson.Difference;
import shardingspec.lesson.LessonRef;

/** What was done by hand and by Citus, side by side: written when the run is over, as the proofs come from several phases. */
public final class ByHandAgainstCitusPage {

    private static final String INTRODUCTION =
            "Between Phase 1 and Phase 2 the same tables were sharded with what PostgreSQL brings along. Each cell is "
                    + "backed by the lessons named below it. Figures are of this run, over ten thousand orders "
                    + "unless it was told otherwise.";
    private static final String FAIRNESS =
            "Waits are those of this run's own application, and compare different work: by hand one partition of two tables "
                    + "is moved, while Citus moves ten groups of shards. By hand the lock was held until a write waited, so that "
                    + "it can be shown; the wait measured includes this. By hand the rows are copied under the lock, so the wait "
                    + "should grow with them; Citus copies before it locks. That was not measured here: with few rows the lock "
                    + "by hand can be the shorter one. One more difference is not in the table: by hand an application may still "
                    + "write to the workers directly, past every lock on the coordinator.";
    private static final String NOT_RUN = "not run here";
    private static final String BROKEN = "does not hold in this run: ";

    /** A lesson of this run, and whether it held. */
    public record Told(LessonRef lesson, boolean held) {}

    private final ByHandFigures figures;

    public ByHandAgainstCitusPage(Notebook notebook, Wording wording) {
        this.figures = new ByHandFigures(notebook, wording);
    }

    /** @param told all lessons of the run so far */
    public Page write(List<Told> told) {
        List<Block.ComparedRow> rows = Arrays.stream(Difference.values())
                .map(difference -> new Block.ComparedRow(
                        difference.subject(),
                        proven(told, difference, true, difference.byHand() + figures.byHand(difference)),
                        proven(told, difference, false, difference.citus() + figures.citus(difference))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("The question", "What does Citus take off our hands?"));
        blocks.add(new Block.Prose("How to read this", INTRODUCTION));
        blocks.add(new Block.Compared(List.of("What", "By hand", "Citus"), rows));
        blocks.add(new Block.Prose("What is counted", StatementsNeeded.COUNTED));
        blocks.add(new Block.Prose("What to notice", FAIRNESS));
        return new Page(LessonRef.apart(StartPage.chapter(), 1, "By hand against Citus"), blocks, List.of());
    }

    private static Block.Proven proven(List<Told> all, Difference difference, boolean byHand, String text) {
        Predicate<LessonRef> side = lesson -> lesson.chapter().phase().equals(DemoPhases.BY_HAND.label()) == byHand;
        List<Told> told = all.stream()
                .filter(one -> one.lesson().compares().contains(difference) && side.test(one.lesson()))
                .toList();
        List<LessonRef> proofs = told.stream()
                .map(Told::lesson)
                .distinct()
                .filter(lesson -> lesson.argument().isEmpty() || isFirst(told, lesson))
                .toList();
        boolean held = told.stream().allMatch(Told::held);
        return new Block.Proven(told.isEmpty() ? NOT_RUN : held ? text : BROKEN + text, proofs);
    }

    /** Of those that are told once for each of many tables or queries, one stands for all. */
    private static boolean isFirst(List<Told> told, LessonRef lesson) {
        return told.stream()
                .map(Told::lesson)
                .filter(other -> other.id().equals(lesson.id()))
                .findFirst()
                .filter(lesson::equals)
                .isPresent();
    }
}
