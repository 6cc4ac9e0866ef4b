package shardingspec.generator.make;

import java.util.List;
import shardingspec.generator.tree.Query;
import shardingspec.generator.tree.Relation;

/** Makes queries over some tables: a seed and a number always give the same one. */
public final class QueryMaker {

    private final List<Relation> relations;
    private final long seed;

    /** @throws IllegalArgumentException if there is no table */
    public QueryMaker(List<Relation> relations, long seed) {
        if (relations.isEmpty()) {
            throw new IllegalArgumentException("there is no table to ask");
        }
        this.relations = List.copyOf(relations);
        this.seed = seed;
    }

    public Query make(int number) {
        return new Making(new Dice(seed, number), relations).query();
    }
}
