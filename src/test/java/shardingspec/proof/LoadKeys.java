package shardingspec.proof;

import java.util.List;
import java.util.Locale;

/** Keys for the rows of a load: of any common type, and unlike all that users have. */
final class LoadKeys {

    /** Far above what a user's rows have, and below what an integer holds. */
    static final long FIRST = 1_000_000_000;

    static final String UUID_PREFIX = "10ad0000-0000-4000-8000-";
    static final String TEXT_PREFIX = "load-";

    private LoadKeys() {}

    static boolean suits(String type) {
        return List.of("integer", "bigint", "uuid", "text").contains(type)
                || type.equals("character varying")
                || type.matches("character varying\\((1[6-9]|[2-9]\\d|\\d{3,})\\)");
    }

    /** @param number from 0 on */
    static String value(String type, long number) {
        long id = FIRST + number;
        return switch (type) {
            case "integer", "bigint" -> String.valueOf(id);
            case "uuid" -> UUID_PREFIX + String.format(Locale.ROOT, "%012d", id);
            default -> TEXT_PREFIX + id;
        };
    }

    /** The number that such a key was made of. */
    static long number(String value) {
        String digits = value.startsWith(UUID_PREFIX)
                ? value.substring(UUID_PREFIX.length())
                : value.startsWith(TEXT_PREFIX) ? value.substring(TEXT_PREFIX.length()) : value;
        return Long.parseLong(digits) - FIRST;
    }
}
