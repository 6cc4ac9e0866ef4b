package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.words.Counted;

/** The page that says what a run did not show: a reader shall not take a part for the whole. */
public final class LeftOutPage {

    public static final String TITLE = "What was not run here, and why";

    private LeftOutPage() {}

    /** @param provider whose servers the run was on */
    public static Page write(LeftOut leftOut, String provider) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("The question", "What does this report not show?"));
        leftOut.forEach((why, lessons) -> {
            blocks.add(new Block.Prose(
                    Counted.of(lessons.size(), "lesson") + " left out",
                    "The servers of this run came from the provider " + provider
                            + ". These lessons were left out, because " + why.why()
                            + ". Nothing was emulated in their place, and nothing is claimed of them here."));
            blocks.add(new Block.Table(
                    "Ways to run them",
                    List.of("", "Do this"),
                    IntStream.range(0, why.ways().size())
                            .mapToObj(index -> List.of(
                                    String.valueOf(index + 1), why.ways().get(index)))
                            .toList()));
            blocks.add(new Block.Table(
                    "Where they belong", List.of("Chapter", "After the step", "Lessons"), chapters(lessons)));
        });
        Chapter chapter = new Chapter("0", "Start here", 0, "At a glance", "");
        LessonRef lesson = new LessonRef(chapter, 2, TITLE, "", "", "", "", "", List.of(), 0, List.of(), List.of());
        return new Page(lesson, blocks, List.of());
    }

    private static List<List<String>> chapters(List<LessonRef> lessons) {
        Map<Chapter, Integer> counts = new LinkedHashMap<>();
        lessons.forEach(lesson -> counts.merge(lesson.chapter(), 1, Integer::sum));
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((chapter, count) -> rows.add(List.of(chapter.heading(), chapter.step(), String.valueOf(count))));
        return rows;
    }
}
