package shardingspec.settings;

/**
 * How much data Phase 1 makes.
 *
 * @param users number of users, 50 to 1,000,000: user 42 has to exist, and hot and other users
 * @param orders number of orders, 1,000 to 10,000,000
 * @param hotUserPercentage percentage of users that make 80% of the orders, 1 to 79: above that they would not be hot
 */
public record SeedSettings(int users, int orders, int hotUserPercentage) {

    public static SeedSettings from(Settings settings) {
        return new SeedSettings(
                settings.number(Setting.SEED_USERS, 50, 1_000_000),
                settings.number(Setting.SEED_ORDERS, 1_000, 10_000_000),
                settings.number(Setting.HOT_USER_PERCENTAGE, 1, 79));
    }
}
