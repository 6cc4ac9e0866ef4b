package shardingspec.lesson;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A spec class as a chapter: {@code Phase2cTablesDistributedSpec} is chapter 3 of phase 2, "Tables distributed", {@code
 * ByHand1TablesShardedSpec} chapter 1 of phase 1b.
 *
 * @param phase {@code 2}, or {@code 1b} for what comes between the first and the second
 * @param phaseTitle as the journey names it
 * @param step what the journey did just before
 */
public record Chapter(String phase, String phaseTitle, int number, String title, String step) {

    private static final Pattern NAME =
            Pattern.compile("(?:Phase\\d+([a-z]?)|(?:ByHand|Ledger|Fault)(\\d))(\\w+?)(?:Spec|Test)?");

    /** The number of a chapter that is not named as one: last in its phase. */
    private static final int OTHERS = 99;

    public static Chapter of(String className, String phase, String phaseTitle, String step) {
        Matcher name = NAME.matcher(className);
        if (!name.matches()) {
            return new Chapter(phase, phaseTitle, OTHERS, sentence(className), step);
        }
        return new Chapter(phase, phaseTitle, number(name), sentence(name.group(3)), step);
    }

    private static int number(MatchResult name) {
        if (name.group(2) != null) {
            return Integer.parseInt(name.group(2));
        }
        return name.group(1).isEmpty() ? 1 : name.group(1).charAt(0) - 'a' + 1;
    }

    /** {@code 2.03}. */
    public String id() {
        return String.format(Locale.ROOT, "%s.%02d", phase, number);
    }

    public String heading() {
        return id() + " " + title;
    }

    /** {@code Phase 02: Distributed table}. */
    public String phaseHeading() {
        return "Phase 0" + phase + ": " + phaseTitle;
    }

    /** {@code CitusEnabled} to {@code Citus enabled}. */
    private static String sentence(String camelCase) {
        String spaced = camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        return spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT).replace("citus", "Citus");
    }
}
