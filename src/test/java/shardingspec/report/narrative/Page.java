package shardingspec.report.narrative;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import shardingspec.lesson.LessonRef;

/**
 * What the reader of one lesson sees.
 *
 * @param blocks in order
 * @param attachments what lies below, for those who want it all
 * @param took what the statements that it shows took, as it was measured when they ran; empty if it shows none
 */
public record Page(LessonRef lesson, List<Block> blocks, List<Attachment> attachments, Optional<Duration> took) {

    /** A page that shows no statement. */
    public Page(LessonRef lesson, List<Block> blocks, List<Attachment> attachments) {
        this(lesson, blocks, attachments, Optional.empty());
    }

    public Page {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
    }

    /** A raw text. */
    public record Attachment(String name, String text) {}
}
