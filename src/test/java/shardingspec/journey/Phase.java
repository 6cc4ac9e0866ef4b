package shardingspec.journey;

/** The phases of the journey: four, and between the first two what can be done without Citus. */
public enum Phase {
    REGULAR("1", "Regular table"),
    BY_HAND("1b", "Sharding by hand"),
    DISTRIBUTED("2", "Distributed table"),
    RESHARDED("3", "Resharding"),
    UNDISTRIBUTED("4", "Undistributed");

    private final String label;
    private final String title;

    Phase(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** {@code 1b}: what the numbers of its chapters begin with. */
    public String label() {
        return label;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return "Phase " + label + ": " + title;
    }
}
