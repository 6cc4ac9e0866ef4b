package shardingspec.subject.assess;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a table.
 *
 * @param type as SQL writes it
 * @param identity {@code ALWAYS} or {@code BY DEFAULT}; empty if its values are not GENERATED … AS IDENTITY
 * @param generated whether it is computed from others
 * @param defaultValue an expression; empty if there is none
 * @param numbers the sequence behind an identity column or a serial; empty for others
 * @param hashable whether its type can be hashed
 * @param deterministic whether its collation is, so that equal values are equal bytes
 */
public record Column(
        String name,
        String type,
        boolean notNull,
        String identity,
        boolean generated,
        String defaultValue,
        Optional<Numbers> numbers,
        boolean hashable,
        boolean deterministic) {

    /**
     * A sequence.
     *
     * @param options {@code START WITH 1 INCREMENT BY 1 …}
     * @param owned whether it goes with the column
     */
    public record Numbers(String type, String options, boolean owned) {}

    private static final Pattern NEXTVAL = Pattern.compile("nextval\\('(.+)'::regclass\\)");

    public boolean isIdentity() {
        return !identity.isEmpty();
    }

    /** Whether it holds fewer numbers than workers hand out. */
    boolean isNarrow() {
        return type.equals("smallint") || type.equals("integer");
    }

    boolean isSerial() {
        return sequence().isPresent();
    }

    /** The sequence of a serial, as SQL names it; empty for others. */
    Optional<String> sequence() {
        Matcher nextval = NEXTVAL.matcher(defaultValue);
        return nextval.matches() ? Optional.of(nextval.group(1)) : Optional.empty();
    }
}
