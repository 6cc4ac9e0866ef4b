package shardingspec.journey;

/**
 * A script that is run once too early, to see what a real cluster says then.
 *
 * @param circumstance what is still missing
 */
public record Attempt(String circumstance) {}
