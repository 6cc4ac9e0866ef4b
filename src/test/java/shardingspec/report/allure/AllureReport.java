package shardingspec.report.allure;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import shardingspec.lesson.LessonRef;
import shardingspec.report.narrative.Page;
import shardingspec.report.page.HtmlPage;
import shardingspec.report.run.Secrets;

/** Puts pages into Allure's results: what a reader should see open as the description, raw texts as attachments. */
public final class AllureReport {

    private final AllureLifecycle lifecycle;

    public AllureReport(AllureLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** Writes the page of the test that is running. */
    public void write(Page page) {
        lifecycle.updateTestCase(result -> {
            AllureLabels.place(result, page.lesson());
            result.setDescriptionHtml(html(page));
            page.took().ifPresent(took -> AllureLabels.took(result, took));
        });
        page.attachments().forEach(this::attach);
    }

    /** Writes a page that no test stands for, under its own name. */
    public void writeApart(Page page) {
        LessonRef lesson = page.lesson();
        String uuid = UUID.randomUUID().toString();
        TestResult result = new TestResult()
                .setUuid(uuid)
                .setFullName("report:" + lesson.heading())
                .setHistoryId("report:" + lesson.heading())
                .setStatus(Status.PASSED)
                .setLabels(List.of())
                .setDescriptionHtml(html(page));
        AllureLabels.place(result, lesson);
        lifecycle.scheduleTestCase(result);
        lifecycle.startTestCase(uuid);
        page.attachments().forEach(this::attach);
        lifecycle.stopTestCase(uuid);
        lifecycle.writeTestCase(uuid);
    }

    private static String html(Page page) {
        return HtmlPage.render(page, Secrets::mask);
    }

    private void attach(Page.Attachment attachment) {
        byte[] text = Secrets.mask(attachment.text()).getBytes(StandardCharsets.UTF_8);
        lifecycle.addAttachment(attachment.name(), "text/plain", "txt", new ByteArrayInputStream(text));
    }
}
