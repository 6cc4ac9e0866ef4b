package shardingspec.invariant;

/** A number with its noun, in the singular or the plural. */
final class Counted {

    private Counted() {}

    /** {@code 1 node}, {@code 4 nodes}. */
    static String of(int count, String singular) {
        return of(count, singular, singular + "s");
    }

    /** {@code 1 query}, {@code 16 queries}. */
    static String of(int count, String singular, String plural) {
        return count + " " + (count == 1 ? singular : plural);
    }
}
