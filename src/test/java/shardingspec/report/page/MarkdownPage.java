package shardingspec.report.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.report.narrative.Block;
import shardingspec.report.narrative.Page;
import shardingspec.report.picture.Drawing;

/** A page as Markdown, as forges show it. */
public final class MarkdownPage {

    private final Function<Drawing, String> links;

    /** @param links keeps a picture somewhere, and says where, relative to the page */
    public MarkdownPage(Function<Drawing, String> links) {
        this.links = links;
    }

    public String render(Page page) {
        return "### " + title(page.lesson()) + "\n\n"
                + page.blocks().stream().map(this::block).collect(Collectors.joining("\n"));
    }

    public String block(Block block) {
        if (block instanceof Block.Prose prose) {
            return switch (prose.heading()) {
                case "The question" -> "**" + plain(prose.text()) + "**\n";
                case "What to notice" -> "> **What to notice.** " + plain(prose.text()) + "\n";
                default ->
                    "*" + prose.heading() + (prose.heading().endsWith("?") ? "" : ".") + "* " + plain(prose.text())
                            + "\n";
            };
        } else if (block instanceof Block.Sql sql) {
            return plain(sql.caption()) + "\n\n```sql\n" + sql.sql() + "\n```\n";
        } else if (block instanceof Block.Table table) {
            return plain(table.caption()) + "\n\n" + rows(table);
        } else if (block instanceof Block.Compared compared) {
            return compared(compared);
        } else if (block instanceof Block.Messages messages) {
            return fenced(String.join("\n", messages.lines()));
        } else if (block instanceof Block.Refusal refusal) {
            return "Refused, as expected:\n\n"
                    + fenced("ERROR:  " + refusal.message() + "\nSQLSTATE: " + refusal.sqlState()
                            + (refusal.detail().isEmpty() ? "" : "\nDETAIL:  " + refusal.detail())
                            + (refusal.hint().isEmpty() ? "" : "\nHINT:  " + refusal.hint())
                            + (refusal.context().isEmpty() ? "" : "\nCONTEXT:  " + refusal.context()));
        } else if (block instanceof Block.Upstream thread) {
            return "*Upstream:* [" + plain(thread.name()) + "](" + thread.address() + "), " + plain(thread.about())
                    + "\n";
        } else if (block instanceof Block.Broken broken) {
            return fenced(broken.text());
        } else if (block instanceof Block.Figure figure) {
            Drawing drawing = figure.drawing();
            return "![" + plain(drawing.title() + ". " + drawing.description()) + "](" + links.apply(drawing) + ")\n";
        }
        throw new IllegalStateException("no way to render " + block);
    }

    private static String rows(Block.Table table) {
        if (table.rows().isEmpty()) {
            return "";
        }
        return line(table.columns())
                + line(table.columns().stream().map(column -> "---").toList())
                + table.rows().stream().map(MarkdownPage::line).collect(Collectors.joining())
                + "\n";
    }

    private static String compared(Block.Compared compared) {
        return line(compared.columns())
                + line(compared.columns().stream().map(column -> "---").toList())
                + compared.rows().stream()
                        .map(row -> joined(Stream.of(cell(row.subject()), proven(row.byHand()), proven(row.citus()))))
                        .collect(Collectors.joining());
    }

    private static String proven(Block.Proven proven) {
        return Stream.concat(
                        Stream.of(cell(proven.text())),
                        proven.proofs().stream().map(proof -> "[" + proof.id() + "](" + MarkdownPage.link(proof) + ")"))
                .collect(Collectors.joining("<br>"));
    }

    /** Lessons of one spec are told apart by what it was told; those of its queries are told together. */
    private static String title(LessonRef lesson) {
        return lesson.argument().isEmpty() || lesson.isOneOfMany()
                ? lesson.heading()
                : lesson.heading() + " · " + lesson.argument();
    }

    /** The file of its phase, and there the heading, as forges make an anchor of it. */
    static String link(LessonRef lesson) {
        return file(lesson.chapter()) + "#" + anchor(title(lesson));
    }

    /** What forges call a heading in addresses. */
    public static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }

    /** Where the chapters of a phase are told. */
    public static String file(Chapter chapter) {
        return "phase-" + chapter.phase() + ".md";
    }

    private static String line(List<String> cells) {
        return joined(cells.stream().map(MarkdownPage::cell));
    }

    private static String joined(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(String text) {
        return plain(text).replace("|", "\\|");
    }

    private static String fenced(String text) {
        return "```text\n" + text.replace("```", "'''") + "\n```\n";
    }

    /** Text that Markdown takes for nothing else. */
    private static String plain(String text) {
        return text.replace("\n", " ").replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
