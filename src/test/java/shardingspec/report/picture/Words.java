package shardingspec.report.picture;

import java.util.Locale;

/** Numbers as people write them. */
public final class Words {

    private Words() {}

    /** {@code 1 row}, {@code 10,000 rows}. */
    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
