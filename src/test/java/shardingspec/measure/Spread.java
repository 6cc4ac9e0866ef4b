package shardingspec.measure;

import java.util.List;

/**
 * Samples of one number in short: the one in the middle, and how far the others lie from it.
 *
 * @param median of an even number of samples, the mean of the two in the middle
 */
public record Spread(double median, double least, double most, int count) {

    /** @throws IllegalArgumentException if there is no sample */
    public static Spread of(List<Double> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = samples.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(size - 1), size);
    }
}
