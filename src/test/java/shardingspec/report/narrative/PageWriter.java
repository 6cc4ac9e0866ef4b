package shardingspec.report.narrative;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import shardingspec.catalog.ShardMap;
import shardingspec.event.Event;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Picture;
import shardingspec.plan.QueryPlan;
import shardingspec.report.picture.ClusterPicture;
import shardingspec.report.picture.PlanPicture;
import shardingspec.report.picture.Scene;
import shardingspec.sql.Script;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.StatementResult;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;
import shardingspec.workload.History;

/** Writes the page of a lesson from what the run saw. Every lesson has the same layout. */
public final class PageWriter {

    private static final int MAX_PLANS = 3;

    private final Notebook notebook;
    private final Scene scene;
    private final Wording wording;
    private final Answers answers;
    private final Figures figures;

    public PageWriter(Notebook notebook, Scene scene, Wording wording) {
        this.notebook = notebook;
        this.scene = scene;
        this.wording = wording;
        this.answers = new Answers(wording);
        this.figures = new Figures(notebook, scene, wording);
    }

    public Page write(LessonRef lesson) {
        // An idea is told once a chapter, by the first lesson of its script.
        boolean first = notebook.beginsScript(lesson);
        List<Block> blocks = new ArrayList<>();
        List<Page.Attachment> attachments = new ArrayList<>();
        if (!lesson.question().isEmpty()) {
            blocks.add(new Block.Prose("The question", lesson.question()));
        }
        if (lesson.isOneOfMany()) {
            writeQuery(DemoQueries.named(lesson.query()), blocks);
        } else {
            writeScript(lesson, first, blocks, attachments);
        }
        notebook.connectedInLesson().stream().map(answers::connected).forEach(blocks::add);
        writePlans(lesson, blocks, attachments);
        lesson.pictures().forEach(picture -> blocks.addAll(figures.of(picture, lesson)));
        if (lesson.isOneOfMany() && !lesson.pictures().contains(Picture.COMPARISON)) {
            Block.Table comparison = new Comparison(notebook, wording, scene).of(DemoQueries.named(lesson.query()));
            if (!comparison.rows().isEmpty()) {
                blocks.add(comparison);
            }
        }
        if (!lesson.notice().isEmpty()) {
            blocks.add(new Block.Prose("What to notice", lesson.notice()));
        }
        header(lesson)
                .filter(header -> first && !lesson.isOneOfMany())
                .ifPresent(header -> blocks.add(new Block.Prose("Try next", header.tryNext())));
        return new Page(lesson, blocks, attachments, took(lesson));
    }

    /** Of the statements that are shown; where a lesson shows none, of the plans that it asked for. */
    private Optional<Duration> took(LessonRef lesson) {
        List<Duration> statements = notebook.run(lesson.script(), lesson.run()).stream()
                .flatMap(run -> run.statements().stream())
                .filter(result ->
                        lesson.statements().contains(result.statement().name()))
                .map(result -> result.outcome().elapsed())
                .toList();
        List<Duration> plans = notebook.explainedInLesson().stream()
                .map(explained -> explained.plan().execution())
                .toList();
        return (statements.isEmpty() ? plans : statements).stream().reduce(Duration::plus);
    }

    /** The same, with what went wrong at its head and the cluster as it is now. */
    public Page writeBroken(LessonRef lesson, String failure, Optional<ShardMap> now) {
        Page page = write(lesson);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Broken(failure));
        now.ifPresent(map ->
                blocks.add(new Block.Figure(ClusterPicture.of("The cluster when the claim failed", scene, map))));
        blocks.addAll(page.blocks());
        return new Page(lesson, blocks, page.attachments(), page.took());
    }

    private static Optional<Script.Header> header(LessonRef lesson) {
        return lesson.script().isEmpty()
                ? Optional.empty()
                : Optional.of(ScriptParser.load(lesson.script()).header());
    }

    private void writeScript(LessonRef lesson, boolean first, List<Block> blocks, List<Page.Attachment> attachments) {
        header(lesson).filter(header -> first).ifPresent(header -> {
            blocks.add(new Block.Prose("The idea", header.idea()));
            blocks.add(new Block.Prose("Why it matters", header.why()));
        });
        Optional<ScriptResult> run = notebook.run(lesson.script(), lesson.run());
        boolean underLoad = notebook.historyDuring(lesson.script()).isPresent();
        List<ScriptResult> workers = lesson.run() == 0 ? notebook.lastOnEachWorker(lesson.script()) : List.of();
        for (String statement : lesson.statements()) {
            if (WorkerAnswers.areOf(workers, statement)) {
                blocks.addAll(new WorkerAnswers(answers).blocks(workers, statement));
                continue;
            }
            run.flatMap(result -> find(result, statement))
                    .ifPresentOrElse(
                            result -> blocks.addAll(answers.blocks(result, underLoad)),
                            () -> writeBaseline(statement, blocks));
        }
        run.ifPresent(result -> attachments.add(Answers.transcript(result)));
        if (lesson.statements().isEmpty() && lesson.pictures().isEmpty()) {
            notebook.historyDuring(lesson.script())
                    .ifPresent(history -> blocks.add(worked(history, notebook.historyBefore(lesson.script()))));
        }
    }

    private static Optional<StatementResult> find(ScriptResult run, String statement) {
        try {
            return Optional.of(run.statement(statement));
        } catch (NoSuchElementException e) {
            return Optional.empty(); // a run that failed before it, which the page shows at its head
        }
    }

    private void writeBaseline(String name, List<Block> blocks) {
        DemoQueries.all().stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .ifPresent(query -> writeQuery(query, blocks));
    }

    private void writeQuery(Query query, List<Block> blocks) {
        blocks.add(new Block.Sql(query.comment(), query.sql() + ";", query.script()));
        notebook.answer(query.name()).ifPresent(answer -> blocks.add(answers.rows(answer.rows())));
    }

    private void writePlans(LessonRef lesson, List<Block> blocks, List<Page.Attachment> attachments) {
        List<String> members = notebook.mapNow().map(ShardMap::activeWorkers).orElse(List.of());
        int drawn = 0;
        for (Event.Explained explained : notebook.explainedInLesson()) {
            QueryPlan plan = explained.plan();
            if (drawn++ < MAX_PLANS) {
                List<String> shown = explained.servers().isEmpty() ? members : explained.servers();
                blocks.add(new Block.Figure(PlanPicture.of(explained.name(), scene, wording.plan(plan), shown)));
            }
            if (!lesson.isOneOfMany()) {
                attachments.add(
                        new Page.Attachment("Plan of " + explained.name() + ", as EXPLAIN gave it", plan.json()));
            }
        }
    }

    /** @param before what it did just before, for its waits to be compared with */
    private Block worked(History history, History before) {
        int errors = history.withErrors().size();
        return wording.isExact()
                ? new Block.Table(
                        "What the application did meanwhile",
                        List.of("Writes", "Reads", "Errors", "Longest wait just before", "Longest wait meanwhile"),
                        List.of(List.of(
                                String.valueOf(history.count(true)),
                                String.valueOf(history.count(false)),
                                String.valueOf(errors),
                                wording.time(before.longestStall()),
                                wording.time(history.longestStall()))))
                : new Block.Table(
                        "What the application saw meanwhile",
                        List.of("Errors"),
                        List.of(List.of(String.valueOf(errors))));
    }
}
