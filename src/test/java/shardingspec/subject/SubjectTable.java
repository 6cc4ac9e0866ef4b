package shardingspec.subject;

import java.util.List;

/**
 * A table of a subject.
 *
 * @param schema where it is
 * @param key the columns that order its rows totally
 * @param destination what it is to become
 * @param distributionColumn by which it is to be distributed; empty for other destinations
 * @param seeded a condition on the row {@code t} that leaves out what an application wrote since; {@code true} if none does
 */
public record SubjectTable(
        String schema,
        String name,
        List<String> key,
        Destination destination,
        String distributionColumn,
        String seeded) {

    /** What becomes of a table when the database is sharded. */
    public enum Destination {
        DISTRIBUTED,
        REFERENCE,
        LOCAL
    }

    public SubjectTable {
        key = List.copyOf(key);
    }

    /** {@code code, name}: for an ORDER BY. */
    public String order() {
        return String.join(", ", key);
    }

    /** {@code public.orders}. */
    public String qualified() {
        return schema + "." + name;
    }
}
