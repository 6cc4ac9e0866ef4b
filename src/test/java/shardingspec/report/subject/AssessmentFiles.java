package shardingspec.report.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import shardingspec.report.narrative.AssessmentPage;
import shardingspec.report.narrative.Page;
import shardingspec.report.page.HtmlPage;
import shardingspec.report.page.MarkdownPage;
import shardingspec.report.run.Secrets;
import shardingspec.subject.assess.Assessment;

/** Writes an assessment into a folder: the page as HTML and as Markdown, and the migration. */
public final class AssessmentFiles {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>body{font-family:system-ui,sans-serif;max-width:980px;margin:24px auto;padding:0 16px}
            table{display:block;overflow-x:auto}pre{overflow-x:auto}img,svg{max-width:100%%;height:auto}</style></head>
            <body><h1>%1$s</h1>
            """;

    private AssessmentFiles() {}

    /** @return the files, the page first */
    public static List<Path> write(Assessment assessment, Path folder) {
        Page page = AssessmentPage.write(assessment);
        String title = page.lesson().title();
        Path html = folder.resolve("assessment.html");
        Path markdown = folder.resolve("assessment.md");
        Path sharding = folder.resolve("sharding.sql");
        Path unsharding = folder.resolve("unsharding.sql");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    html, HEAD.formatted(title) + HtmlPage.render(page, Secrets::mask) + "\n</body></html>\n");
            Files.writeString(markdown, Secrets.mask("# " + title + "\n\n" + markdown(page, folder)));
            Files.writeString(sharding, assessment.migration().sharding());
            Files.writeString(unsharding, assessment.migration().unsharding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(html, markdown, sharding, unsharding);
    }

    private static String markdown(Page page, Path folder) {
        MarkdownPage renderer = new MarkdownPage(drawing -> {
            try {
                Files.writeString(folder.resolve("tables.svg"), drawing.svg());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "tables.svg";
        });
        return page.blocks().stream().map(renderer::block).collect(Collectors.joining("\n"));
    }
}
