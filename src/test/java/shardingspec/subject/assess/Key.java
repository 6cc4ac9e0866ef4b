package shardingspec.subject.assess;

import java.util.List;

/**
 * Something that forbids two rows to be alike.
 *
 * @param columns of it; those of an expression are not among them
 * @param definition of the constraint, {@code UNIQUE (a, b)}; of a mere index the whole {@code CREATE UNIQUE INDEX …}
 */
public record Key(String name, Kind kind, List<String> columns, String definition) {

    /** What it is. */
    public enum Kind {
        PRIMARY,
        UNIQUE,
        EXCLUSION,
        /** A unique index without a constraint: partial, on an expression, or made by hand. */
        INDEX
    }

    public Key {
        columns = List.copyOf(columns);
    }

    boolean isConstraint() {
        return kind != Kind.INDEX;
    }
}
