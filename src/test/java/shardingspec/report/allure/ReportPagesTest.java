package shardingspec.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.node.Login;
import shardingspec.report.narrative.Block;
import shardingspec.report.narrative.Page;
import shardingspec.report.page.HtmlPage;
import shardingspec.report.page.MarkdownPage;
import shardingspec.report.picture.Drawing;
import shardingspec.report.run.Masker;
import shardingspec.report.run.Secrets;

class ReportPagesTest {

    private static final String SECRET = "correct-horse-battery";
    private static final Login LOGIN = new Login("postgres", SECRET, "sharding_demo");

    private static Page page(String text) {
        LessonRef lesson = new LessonRef(
                Chapter.of("Phase2cTablesDistributedSpec", "2", "Distributed table", "a step"),
                3,
                "A lesson",
                "",
                "",
                text,
                text,
                "",
                List.of(),
                0,
                List.of(),
                List.of());
        return new Page(
                lesson,
                List.of(
                        new Block.Prose("The question", text),
                        new Block.Sql(text, text, text),
                        new Block.Table(text, List.of(text), List.of(List.of(text))),
                        new Block.Messages(List.of(text)),
                        new Block.Refusal("0A000", text, text, text, text),
                        new Block.Upstream("citusdata/citus#1", text),
                        new Block.Broken(text),
                        new Block.Figure(new Drawing(text, text, "<svg>" + text + "</svg>"))),
                List.of(new Page.Attachment("raw", text)));
    }

    @Test
    void a_chapter_and_its_lessons_are_numbered_by_their_class() {
        assertThat(page("").lesson().heading()).isEqualTo("2.03.03 A lesson");
        assertThat(page("").lesson().chapter().heading()).isEqualTo("2.03 Tables distributed");
        assertThat(page("").lesson().chapter().phaseHeading()).isEqualTo("Phase 02: Distributed table");
    }

    @Test
    void what_a_server_says_is_text_and_never_markup() {
        assertThat(HtmlPage.render(page("<img src=x onerror=alert(1)>"), text -> text))
                .doesNotContain("<img src=x")
                .contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void a_table_in_markdown_survives_what_stands_in_it() {
        assertThat(new MarkdownPage(Drawing::title).render(page("a|b")))
                .contains("| a\\|b |")
                .startsWith("### 2.03.03 A lesson");
    }

    @Test
    void no_file_of_the_report_holds_the_password(@TempDir Path folder) throws IOException {
        Secrets.maskThoseOf(LOGIN);

        new AllureReport(new AllureLifecycle(new FileSystemResultsWriter(folder)))
                .writeApart(page("login failed: " + SECRET));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2).allSatisfy(file -> assertThat(Files.readString(file))
                    .contains("********")
                    .doesNotContain(SECRET));
        }
    }

    @Test
    void a_password_that_is_also_a_common_word_is_masked_where_it_is_assigned() {
        Masker masker = Masker.of(new Login("postgres", "postgres", "sharding_demo"));

        assertThat(masker.mask("postgres logs in with password=postgres host=worker1"))
                .isEqualTo("postgres logs in with password=******** host=worker1");
        assertThat(masker.mask("OPTIONS (user 'postgres', password 'postgres')"))
                .isEqualTo("OPTIONS (user 'postgres', password '********')");
    }

    @Test
    void a_sentence_about_passwords_is_left_alone() {
        Masker masker = Masker.of(new Login("postgres", "postgres", "sharding_demo"));

        assertThat(masker.mask("A mapping holds a password: it is to go. Passwords are stored as scram."))
                .isEqualTo("A mapping holds a password: it is to go. Passwords are stored as scram.");
    }
}
