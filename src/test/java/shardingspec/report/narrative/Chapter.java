package shardingspec.report.narrative;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A spec class as a chapter: {@code Phase2cTablesDistributedSpec} is chapter 3 of phase 2, "Tables distributed".
 *
 * @param phaseTitle as the journey names it
 * @param step what the journey did just before
 */
public record Chapter(int phase, String phaseTitle, int number, String title, String step) {

    private static final Pattern NAME = Pattern.compile("Phase(\\d+)([a-z]?)(\\w+?)(?:Spec|Test)?");

    /** The number of a chapter that is not named as one: last in its phase. */
    private static final int OTHERS = 99;

    public static Chapter of(String className, int phase, String phaseTitle, String step) {
        Matcher name = NAME.matcher(className);
        if (!name.matches()) {
            return new Chapter(phase, phaseTitle, OTHERS, sentence(className.replaceAll("Spec$", "")), step);
        }
        int number = name.group(2).isEmpty() ? 1 : name.group(2).charAt(0) - 'a' + 1;
        return new Chapter(phase, phaseTitle, number, sentence(name.group(3)), step);
    }

    /** {@code 2.03}. */
    public String id() {
        return String.format(Locale.ROOT, "%d.%02d", phase, number);
    }

    public String heading() {
        return id() + " " + title;
    }

    /** {@code Phase 02: Distributed table}. */
    public String phaseHeading() {
        return String.format(Locale.ROOT, "Phase %02d: %s", phase, phaseTitle);
    }

    /** {@code CitusEnabled} to {@code Citus enabled}. */
    private static String sentence(String camelCase) {
        String spaced = camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        return spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT).replace("citus", "Citus");
    }
}
