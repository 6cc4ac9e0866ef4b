package shardingspec.report.narrative;

import java.util.List;
import shardingspec.lesson.LessonRef;

/**
 * What the reader of one lesson sees.
 *
 * @param blocks in order
 * @param attachments what lies below, for those who want it all
 */
public record Page(LessonRef lesson, List<Block> blocks, List<Attachment> attachments) {

    public Page {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
    }

    /** A raw text. */
    public record Attachment(String name, String text) {}
}
