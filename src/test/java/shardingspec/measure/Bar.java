package shardingspec.measure;

import java.util.Locale;

/** What a measure is held to. */
public record Bar(Side side, double limit) {

    /** On which side of the limit the measure has to be; on it is right too. */
    public enum Side {
        AT_LEAST,
        AT_MOST
    }

    public static Bar atLeast(double limit) {
        return new Bar(Side.AT_LEAST, limit);
    }

    public static Bar atMost(double limit) {
        return new Bar(Side.AT_MOST, limit);
    }

    public boolean isKeptBy(double value) {
        return side == Side.AT_LEAST ? value >= limit : value <= limit;
    }

    /** {@code at least 1.0}. */
    @Override
    public String toString() {
        return (side == Side.AT_LEAST ? "at least " : "at most ") + String.format(Locale.ROOT, "%,.1f", limit);
    }
}
