package shardingspec.subject.folder;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a user's files on a server.
 *
 * @param leftOut statements that were left out, each with the reason
 * @param rolesMade that the server did not have; none of them may log in
 */
public record Loaded(List<String> leftOut, List<String> rolesMade) {

    public Loaded {
        leftOut = List.copyOf(leftOut);
        rolesMade = List.copyOf(rolesMade);
    }

    Loaded and(Collection<String> moreLeftOut, Collection<String> moreRoles) {
        return new Loaded(joined(leftOut, moreLeftOut), joined(rolesMade, moreRoles));
    }

    private static List<String> joined(Collection<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
