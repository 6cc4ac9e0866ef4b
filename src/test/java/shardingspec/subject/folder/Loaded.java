package shardingspec.subject.folder;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a user's files on a server.
 *
 * @param leftOut statements that were left out, each with the reason
 * @param rolesMade that the server did not have; none of them may log in
 * @param generated tables whose rows were made up, each with how many
 * @param notFilled tables that could not be filled, or not wholly, each with the reason
 */
public record Loaded(List<String> leftOut, List<String> rolesMade, List<String> generated, List<String> notFilled) {

    public Loaded {
        leftOut = List.copyOf(leftOut);
        rolesMade = List.copyOf(rolesMade);
        generated = List.copyOf(generated);
        notFilled = List.copyOf(notFilled);
    }

    Loaded(List<String> leftOut, List<String> rolesMade) {
        this(leftOut, rolesMade, List.of(), List.of());
    }

    /** The same, with rows that were made up. */
    public Loaded withRows(List<String> tables, List<String> complaints) {
        return new Loaded(leftOut, rolesMade, tables, complaints);
    }

    Loaded and(Collection<String> moreLeftOut, Collection<String> moreRoles) {
        return new Loaded(joined(leftOut, moreLeftOut), joined(rolesMade, moreRoles), generated, notFilled);
    }

    private static List<String> joined(Collection<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
