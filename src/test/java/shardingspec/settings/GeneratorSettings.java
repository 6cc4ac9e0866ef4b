package shardingspec.settings;

/**
 * What generated queries are made from, and how many.
 *
 * @param queries asked of the tables made for them
 */
public record GeneratorSettings(int queries, int seed) {

    /** Fewer do not show every feature. */
    private static final int FEWEST = 100;

    private static final int MOST = 1_000_000;
    private static final int LARGEST_SEED = 1_000_000_000;

    public static GeneratorSettings from(Settings settings) {
        return new GeneratorSettings(
                settings.number(Setting.GENERATOR_QUERIES, FEWEST, MOST),
                settings.number(Setting.GENERATOR_SEED, 0, LARGEST_SEED));
    }

    /** Asked of tables with more shards, which takes longer. */
    public int fewer() {
        return queries / 2;
    }
}
