package shardingspec.subject.assess;

/**
 * A column of a table.
 *
 * @param type as SQL writes it
 * @param identity whether its values are GENERATED … AS IDENTITY
 * @param generated whether it is computed from others
 * @param defaultValue an expression; empty if there is none
 * @param hashable whether its type can be hashed
 * @param deterministic whether its collation is, so that equal values are equal bytes
 */
public record Column(
        String name,
        String type,
        boolean notNull,
        boolean identity,
        boolean generated,
        String defaultValue,
        boolean hashable,
        boolean deterministic) {

    boolean isSerial() {
        return defaultValue.startsWith("nextval(");
    }
}
