package shardingspec.measure;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param name short, for files: {@code generator}
 * @param question that it answers
 * @param notice how to read it, and what it does not say
 * @param unit of every sample
 */
public record Benchmark(
        int number, String name, String title, String question, String notice, String unit, List<Case> cases) {

    /**
     * One thing that was done in several ways.
     *
     * @param remarks what is to be known of a way besides its samples, such as its plan; none for most
     */
    public record Case(String name, Rounds rounds, List<Comparison> comparisons, Map<String, String> remarks) {

        public Case {
            comparisons = List.copyOf(comparisons);
            remarks = Map.copyOf(remarks);
        }

        public Case(String name, Rounds rounds, Comparison... comparisons) {
            this(name, rounds, List.of(comparisons), Map.of());
        }
    }

    public Benchmark {
        cases = List.copyOf(cases);
    }
}
