package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.List;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.report.picture.Scene;
import shardingspec.report.picture.Storyboard;
import shardingspec.words.Counted;

/** The page that comes first: the whole journey at a glance. */
public final class StartPage {

    private static final String INTRODUCTION =
            "This report is a tutorial: it tells what one run did to real PostgreSQL "
                    + "servers. Open the lessons in their order, phase by phase, in the tree of suites. Each shows a question, the "
                    + "idea, SQL to copy, and what the servers answered; a green lesson is a claim that held in this very run.";

    private final Notebook notebook;
    private final Scene scene;
    private final Wording wording;

    public StartPage(Notebook notebook, Scene scene, Wording wording) {
        this.notebook = notebook;
        this.scene = scene;
        this.wording = wording;
    }

    /**
     * Writes it once the run is over.
     *
     * @param leftOut what it does not show
     * @param slowest statements: script, name, time
     * @param split what was done, and how long it took
     * @param settings that differ from stock: name, stock value, value, why
     */
    public Page write(
            LeftOut leftOut, List<List<String>> slowest, List<List<String>> split, List<List<String>> settings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(
                "The question", "How does a regular database become a sharded cluster, and come back?"));
        blocks.add(new Block.Prose("How to read this", INTRODUCTION));
        leftOut.forEach((why, lessons) -> blocks.add(new Block.Prose(
                "This is a part of it",
                Counted.of(lessons.size(), "lesson") + " left out, because " + why.why() + ": see \""
                        + LeftOutPage.TITLE + "\".")));
        if (!notebook.panels().isEmpty()) {
            blocks.add(new Block.Figure(Storyboard.of(scene, notebook.panels())));
        }
        blocks.addAll(new Comparison(notebook, wording, scene).ofAll());
        blocks.add(new Block.Table(
                "Settings of the servers that differ from stock",
                List.of("Setting", "Stock", "Here", "Why"),
                settings));
        if (wording.isExact()) {
            blocks.add(new Block.Table("The slowest statements", List.of("Script", "Statement", "Time"), slowest));
            blocks.add(new Block.Table("Where the time went", List.of("What", "Time"), split));
        }
        return new Page(LessonRef.apart(chapter(), 0, "The whole journey on one page"), blocks, List.of());
    }

    /** Where the pages stand that are about the whole run. */
    static Chapter chapter() {
        return new Chapter("0", "Start here", 0, "At a glance", "");
    }
}
