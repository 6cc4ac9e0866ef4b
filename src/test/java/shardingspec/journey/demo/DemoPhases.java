package shardingspec.journey.demo;

import shardingspec.lesson.Phase;

/** The phases of the demo: four, and between the first two what can be done without Citus. */
public final class DemoPhases {

    public static final Phase REGULAR = new Phase("1", "Regular table", false);
    public static final Phase BY_HAND = new Phase("1b", "Sharding by hand", false);
    public static final Phase DISTRIBUTED = new Phase("2", "Distributed table", true);
    public static final Phase RESHARDED = new Phase("3", "Resharding", true);
    public static final Phase UNDISTRIBUTED = new Phase("4", "Undistributed", true);

    private DemoPhases() {}
}
