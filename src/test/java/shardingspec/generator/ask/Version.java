package shardingspec.generator.ask;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A version of Citus, such as 12.1.12. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

    /** Of as many numbers as there are; what is missing is 0. */
    public static Version of(String text) {
        List<Integer> numbers = Stream.of(text.split("[^0-9]+"))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return new Version(at(numbers, 0), at(numbers, 1), at(numbers, 2));
    }

    private static int at(List<Integer> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .thenComparingInt(Version::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
