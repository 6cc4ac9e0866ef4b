package shardingspec.generator.ask;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import shardingspec.generator.tree.Part;
import shardingspec.generator.tree.Query;

/** Takes away from a query what can be taken, one thing after another, while it stays wrong. */
final class Shrinker {

    /** Most take some hundred. */
    private static final int MOST_TRIES = 3_000;

    private final Predicate<Query> wrong;
    private final Set<String> tried = new HashSet<>();

    private Shrinker(Predicate<Query> wrong) {
        this.wrong = wrong;
    }

    /** @param wrong asked of each smaller query, also of such that no server understands */
    static Query shrink(Query query, Predicate<Query> wrong) {
        Shrinker shrinker = new Shrinker(wrong);
        shrinker.tried.add(query.sql());
        Query smallest = query;
        Optional<Query> smaller = shrinker.next(query);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = shrinker.next(smallest);
        }
        return smallest;
    }

    private Optional<Query> next(Query query) {
        return query.smaller()
                .map(Part.class::cast)
                .filter(Query.class::isInstance)
                .map(Query.class::cast)
                .filter(candidate -> tried.size() < MOST_TRIES && tried.add(candidate.sql()))
                .filter(wrong)
                .findFirst();
    }
}
