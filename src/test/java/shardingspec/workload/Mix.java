package shardingspec.workload;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import shardingspec.workload.Operation.Kind;

/** How often each kind of operation is done, as weights: {@code insert=3,read=1} is three inserts to one read. */
public record Mix(Map<Kind, Integer> weights) {

    private static final int MOST = 1_000;

    public Mix {
        Map<Kind, Integer> copy = new EnumMap<>(Kind.class);
        copy.putAll(weights);
        copy.values().removeIf(weight -> weight == 0);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("no kind of operation has a weight above 0");
        }
        weights = Collections.unmodifiableMap(copy);
    }

    /** @throws IllegalArgumentException with the fix, for a text that is none */
    public static Mix parse(String text) {
        Map<Kind, Integer> weights = new EnumMap<>(Kind.class);
        for (String part : text.split(",", -1)) {
            String[] pair = part.strip().split("=", -1);
            if (pair.length != 2) {
                throw new IllegalArgumentException("\"" + part.strip() + "\" is not kind=weight");
            }
            if (weights.put(kind(pair[0].strip()), weight(pair[1].strip())) != null) {
                throw new IllegalArgumentException("\"" + pair[0].strip() + "\" stands there twice");
            }
        }
        return new Mix(weights);
    }

    private static Kind kind(String label) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + label + "\" is none of "
                        + Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining(", "))));
    }

    private static int weight(String text) {
        try {
            int weight = Integer.parseInt(text);
            if (weight >= 0 && weight <= MOST) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a whole number from 0 to " + MOST, e);
        }
        throw new IllegalArgumentException(text + " is not a whole number from 0 to " + MOST);
    }

    public Kind draw(Random random) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<Kind, Integer> weight : weights.entrySet()) {
            left -= weight.getValue();
            if (left < 0) {
                return weight.getKey();
            }
        }
        throw new AssertionError("the weights add up to more than their sum");
    }

    /** Those that are done at all. */
    public Set<Kind> kinds() {
        return weights.keySet();
    }

    @Override
    public String toString() {
        return weights.entrySet().stream()
                .map(weight -> weight.getKey().label() + "=" + weight.getValue())
                .collect(Collectors.joining(","));
    }
}
