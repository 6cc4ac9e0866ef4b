package shardingspec.report.narrative;

import java.util.List;
import shardingspec.lesson.LessonRef;
import shardingspec.report.picture.Drawing;

/** A part of a page, whatever it is rendered to. */
public sealed interface Block {

    /** A paragraph under a small heading: the idea, what to notice, what to try. */
    record Prose(String heading, String text) implements Block {}

    /** A statement to copy. */
    record Sql(String caption, String sql, String where) implements Block {}

    /** Rows. */
    record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** What was done in two ways, and which lessons prove it. */
    record Compared(List<String> columns, List<ComparedRow> rows) implements Block {
        public Compared {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** One subject, each way. */
    record ComparedRow(String subject, Proven byHand, Proven citus) {}

    /**
     * A statement with its proofs.
     *
     * @param proofs the lessons of this run that prove it; none if none ran
     */
    record Proven(String text, List<LessonRef> proofs) {
        public Proven {
            proofs = List.copyOf(proofs);
        }
    }

    /** What a server said besides rows. */
    record Messages(List<String> lines) implements Block {
        public Messages {
            lines = List.copyOf(lines);
        }
    }

    /** An error that was expected: it teaches. */
    record Refusal(String sqlState, String message, String detail, String hint, String context) implements Block {}

    /**
     * A thread where others met the same.
     *
     * @param name {@code owner/name#number}
     */
    record Upstream(String name, String about) implements Block {

        /** GitHub leads from an issue's address to a pull request of that number too. */
        public String address() {
            return "https://github.com/" + name.replace("#", "/issues/");
        }
    }

    /** A picture. */
    record Figure(Drawing drawing) implements Block {}

    /** A claim that does not hold: what was expected, and what was found. */
    record Broken(String text) implements Block {}
}
