package shardingspec.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * The same thing done in several ways, in rounds. In every round each way is measured once, right after one another, and each
 * second round goes the other way around: so whatever else the machine is busy with meets them alike, and what wears off or warms
 * up favours none.
 *
 * @param values the samples of each way, one a round, in the order of the rounds
 */
public record Rounds(Map<String, List<Double>> values) {

    /** @throws IllegalArgumentException if there are none, or not as many of one way as of another */
    public Rounds {
        Map<String, List<Double>> copy = new LinkedHashMap<>();
        values.forEach((way, samples) -> copy.put(way, List.copyOf(samples)));
        values = Collections.unmodifiableMap(copy);
        List<Integer> sizes =
                values.values().stream().map(List::size).distinct().toList();
        if (sizes.size() != 1 || sizes.contains(0)) {
            throw new IllegalArgumentException("every way has to be measured once a round: " + values);
        }
    }

    /** Measures every way so many times. */
    public static Rounds measure(int rounds, Map<String, DoubleSupplier> ways) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(ways.keySet());
        order.forEach(way -> values.put(way, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (String way : order) {
                samples(values, way).add(samples(ways, way).getAsDouble());
            }
            Collections.reverse(order);
        }
        return new Rounds(values);
    }

    /** These ways and those of other rounds, of which there were as many. */
    public Rounds and(Rounds others) {
        Map<String, List<Double>> both = new LinkedHashMap<>(values);
        both.putAll(others.values);
        return new Rounds(both);
    }

    public Spread spread(String way) {
        return Spread.of(samples(values, way));
    }

    /** How many times the one is the other, round by round: what was measured side by side is compared, and nothing else. */
    public Spread ratio(String way, String against) {
        List<Double> ways = samples(values, way);
        List<Double> others = samples(values, against);
        return Spread.of(IntStream.range(0, ways.size())
                .mapToObj(round -> ways.get(round) / others.get(round))
                .toList());
    }

    private static <T> T samples(Map<String, T> byWay, String way) {
        return Optional.ofNullable(byWay.get(way))
                .orElseThrow(() -> new NoSuchElementException("no way \"" + way + "\" in " + byWay.keySet()));
    }
}
