package shardingspec.lesson;

import java.util.List;
import java.util.Locale;

/**
 * A lesson in its place.
 *
 * @param order within its chapter
 * @param title what the spec states
 * @param argument what a parameterised spec was told, as text; empty for others
 * @param query the query of the baseline that the argument is; empty if it is none
 * @param statements of the script, to be shown
 * @param compares what it proves of sharding by hand against Citus
 */
public record LessonRef(
        Chapter chapter,
        int order,
        String title,
        String argument,
        String query,
        String question,
        String notice,
        String script,
        List<String> statements,
        int run,
        List<Picture> pictures,
        List<Difference> compares) {

    public LessonRef {
        statements = List.copyOf(statements);
        pictures = List.copyOf(pictures);
        compares = List.copyOf(compares);
    }

    /** {@code 2.03.07}. */
    public String id() {
        return String.format(Locale.ROOT, "%s.%02d", chapter.id(), order);
    }

    /** A page that no test stands for. */
    public static LessonRef apart(Chapter chapter, int order, String title) {
        return new LessonRef(chapter, order, title, "", "", "", "", "", List.of(), 0, List.of(), List.of());
    }

    public String heading() {
        return id() + " " + title;
    }

    /** Whether it is one of many alike, one a query. */
    public boolean isOneOfMany() {
        return !query.isEmpty();
    }
}
