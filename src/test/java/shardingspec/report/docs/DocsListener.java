package shardingspec.report.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shardingspec.event.Event;
import shardingspec.event.Listener;
import shardingspec.report.narrative.ByHandAgainstCitusPage;
import shardingspec.report.narrative.LedgerPage;
import shardingspec.report.narrative.LeftOut;
import shardingspec.report.narrative.Notebook;
import shardingspec.report.narrative.Page;
import shardingspec.report.narrative.PageWriter;
import shardingspec.report.narrative.StartPage;
import shardingspec.report.narrative.Wording;
import shardingspec.report.picture.Scene;
import shardingspec.report.run.Environment;
import shardingspec.report.run.Scenes;

/** Writes the narrative of a run as Markdown, where {@code -Pdocs} asks for it, in the wording that any run has. */
public final class DocsListener implements Listener {

    private final Notebook notebook = new Notebook();
    private final LeftOut leftOut = new LeftOut();
    private final List<Page> pages = new ArrayList<>();
    private final List<ByHandAgainstCitusPage.Told> told = new ArrayList<>();
    private Environment environment = Environment.NONE;
    private @Nullable Scene scene;

    @Override
    public void accept(Event event) {
        if (!DocsFolder.isWanted()) {
            return;
        }
        notebook.accept(event);
        if (event instanceof Event.ClusterStarted started) {
            environment = Environment.read(started.cluster(), "");
            scene = Scenes.of(started.cluster(), started.subject());
        } else if (event instanceof Event.LessonEnded ended) {
            told.add(new ByHandAgainstCitusPage.Told(
                    ended.lesson(), ended.failure().isEmpty()));
            Optional.ofNullable(scene)
                    .ifPresent(seen ->
                            pages.add(new PageWriter(notebook, seen, Wording.stable(seen)).write(ended.lesson())));
        } else if (event instanceof Event.LessonLeftOut left) {
            leftOut.add(left.lesson(), left.why());
        } else if (event instanceof Event.RunEnded) {
            Optional.ofNullable(scene).ifPresent(this::write);
        }
    }

    private void write(Scene seen) {
        Wording stable = Wording.stable(seen);
        new DocsFolder(environment)
                .write(
                        pages,
                        new StartPage(notebook, seen, stable)
                                .write(leftOut, List.of(), List.of(), environment.settings()),
                        new ByHandAgainstCitusPage(notebook, stable).write(told),
                        LedgerPage.write(notebook.ledger(), stable));
    }
}
