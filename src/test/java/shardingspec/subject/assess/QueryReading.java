package shardingspec.subject.assess;

import java.util.List;

/**
 * What a query is expected to become, by reading it.
 *
 * @param name as the user calls it
 * @param tables that it names
 * @param expected how Citus is to carry it out
 * @param notes what may be refused, or cost much
 */
public record QueryReading(String name, List<String> tables, Expected expected, List<String> notes) {

    /** Where a query is carried out. */
    public enum Expected {
        ONE_SHARD("one shard: it names the tenant"),
        ALL_SHARDS("all shards"),
        COORDINATOR("one node: it reads no distributed table"),
        UNKNOWN("only a run can tell");

        private final String words;

        Expected(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    public QueryReading {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }
}
