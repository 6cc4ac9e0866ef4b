package shardingspec.subject.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a check or a partition's bound names: the surest way to values that it allows. */
final class Rules {

    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w'.])-?\\d+(?:\\.\\d+)?(?![\\w'.])");
    private static final Pattern PATTERN = Pattern.compile("~\\*? '((?:[^']|'')*)'");

    private Rules() {}

    /** Strings as they are; numbers with those beside them. */
    static List<String> literals(String rule) {
        List<String> literals = new ArrayList<>();
        Matcher texts = TEXT.matcher(rule);
        while (texts.find()) {
            // What follows ~ or LIKE is the form of a value, and none.
            if (!rule.substring(0, texts.start()).matches("(?s).*~[~*]* ")) {
                literals.add(texts.group(1).replace("''", "'"));
            }
        }
        Matcher numbers = NUMBER.matcher(TEXT.matcher(rule).replaceAll("''"));
        while (numbers.find()) {
            BigDecimal number = new BigDecimal(numbers.group());
            literals.add(number.toPlainString());
            literals.add(number.add(BigDecimal.ONE).toPlainString());
            literals.add(number.subtract(BigDecimal.ONE).toPlainString());
        }
        return literals;
    }

    /** Regular expressions, without their anchors. */
    static List<String> patterns(String rule) {
        return PATTERN.matcher(rule)
                .results()
                .map(found -> found.group(1).replace("''", "'").replaceAll("^\\^|\\$$", ""))
                .toList();
    }
}
