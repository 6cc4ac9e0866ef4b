package shardingspec.report.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shardingspec.lesson.Chapter;
import shardingspec.report.narrative.Block;
import shardingspec.report.narrative.Page;
import shardingspec.report.page.MarkdownPage;
import shardingspec.report.picture.Drawing;
import shardingspec.report.run.Environment;
import shardingspec.report.run.Secrets;

/** The narrative as Markdown with its pictures, below {@code docs/journey}; written where {@code -Pdocs} asks for it. */
final class DocsFolder {

    private static final String PROPERTY = "docs.folder";
    private static final String BY_HAND = "by-hand-against-citus.md";
    private static final String LEDGER = "what-each-change-costs.md";

    private final Path path;
    private final String stamp;
    private int pictures;

    DocsFolder(Environment environment) {
        this.path = Path.of(System.getProperty(PROPERTY, ""));
        this.stamp = "Made from a run on " + environment.versions() + ".";
    }

    static boolean isWanted() {
        return !System.getProperty(PROPERTY, "").isBlank();
    }

    /**
     * @param start what the contents are followed by
     * @param byHand the comparison of sharding by hand with Citus, in a file of its own
     * @param ledger likewise, what each change costs
     */
    void write(List<Page> told, Page start, Page byHand, Page ledger) {
        List<Page> pages = told.stream()
                .sorted(Comparator.comparing(page -> page.lesson().chapter().id()))
                .toList();
        try {
            empty();
            Map<String, StringBuilder> phases = new LinkedHashMap<>();
            Chapter chapter = start.lesson().chapter();
            for (int index = 0; index < pages.size(); index++) {
                Page page = pages.get(index);
                Chapter next = page.lesson().chapter();
                StringBuilder text = phases.computeIfAbsent(
                        MarkdownPage.file(next),
                        file -> new StringBuilder("# " + next.phaseHeading() + "\n\n" + stamp + "\n\n"));
                if (!next.equals(chapter)) {
                    chapter = next;
                    text.append("## ").append(chapter.heading()).append("\n\n");
                }
                List<Page> alike = alike(pages, index);
                text.append(render(alike.size() > 1 ? together(alike) : page)).append('\n');
                index += alike.size() - 1;
            }
            for (Map.Entry<String, StringBuilder> phase : phases.entrySet()) {
                save(phase.getKey(), phase.getValue().toString());
            }
            save(BY_HAND, alone(byHand));
            save(LEDGER, alone(ledger));
            save("README.md", "# The journey\n\n" + stamp + "\n\n" + contents(pages) + "\n" + render(start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String alone(Page page) {
        return "# " + page.lesson().title() + "\n\n" + stamp + "\n\n" + render(page);
    }

    private void empty() throws IOException {
        Files.createDirectories(path);
        try (Stream<Path> old = Files.list(path)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String contents(List<Page> pages) {
        StringBuilder text = new StringBuilder();
        pages.stream()
                .map(page -> page.lesson().chapter())
                .distinct()
                .forEach(chapter -> text.append(String.format(
                        "- [%s](%s): %s%n", chapter.heading(), MarkdownPage.file(chapter), chapter.step())));
        text.append(
                String.format("- [By hand against Citus](%s): what was done in both ways, side by side%n", BY_HAND));
        text.append(String.format(
                "- [What each change costs an application](%s): what waited, and what was lost%n", LEDGER));
        return text.toString();
    }

    /** The pages of one spec, one a query, told in one section; or the one page. */
    private static List<Page> alike(List<Page> pages, int from) {
        Page first = pages.get(from);
        return first.lesson().isOneOfMany()
                ? pages.subList(from, pages.size()).stream()
                        .takeWhile(page ->
                                page.lesson().heading().equals(first.lesson().heading()))
                        .toList()
                : List.of(first);
    }

    private static Page together(List<Page> pages) {
        List<List<String>> rows = new ArrayList<>();
        for (Page page : pages) {
            String asks = page.blocks().stream()
                    .filter(Block.Sql.class::isInstance)
                    .map(block -> ((Block.Sql) block).caption())
                    .findFirst()
                    .orElse("");
            rows.add(List.of(page.lesson().query(), asks));
        }
        List<Block> blocks = new ArrayList<>();
        List<Block> prose = pages.get(0).blocks().stream()
                .filter(Block.Prose.class::isInstance)
                .toList();
        blocks.addAll(prose.subList(0, Math.min(1, prose.size())));
        blocks.add(new Block.Table("The queries, from sql/queries:", List.of("Query", "What it asks"), rows));
        blocks.addAll(prose.subList(Math.min(1, prose.size()), prose.size()));
        return new Page(pages.get(0).lesson(), blocks, List.of());
    }

    private String render(Page page) {
        return new MarkdownPage(drawing -> keep(page.lesson().id(), drawing)).render(page);
    }

    private String keep(String lesson, Drawing drawing) {
        pictures++;
        String name = String.format("%s-%03d.svg", lesson, pictures);
        save(name, drawing.svg());
        return name;
    }

    private void save(String name, String text) {
        try {
            Files.writeString(path.resolve(name), Secrets.mask(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
