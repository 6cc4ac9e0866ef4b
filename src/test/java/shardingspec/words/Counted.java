package shardingspec.words;

import java.util.Locale;

/** A number with its noun, in the singular or the plural, as people write it. */
public final class Counted {

    private Counted() {}

    /** {@code 1 row}, {@code 10,000 rows}. */
    public static String of(long count, String singular) {
        return of(count, singular, singular + "s");
    }

    /** {@code 1 query}, {@code 16 queries}. */
    public static String of(long count, String singular, String plural) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? singular : plural);
    }
}
