package shardingspec.journey;

/** The phases of the journey: four, and between the first two what can be done without Citus. */
public enum Phase {
    REGULAR("1", "Regular table"),
    BY_HAND("1b", "Sharding by hand"),
    DISTRIBUTED("2", "Distributed table", true),
    RESHARDED("3", "Resharding", true),
    UNDISTRIBUTED("4", "Undistributed", true);

    private final String label;
    private final String title;
    private final boolean citus;

    /** A phase that plain PostgreSQL can take. */
    Phase(String label, String title) {
        this(label, title, false);
    }

    Phase(String label, String title, boolean citus) {
        this.label = label;
        this.title = title;
        this.citus = citus;
    }

    /** {@code 1b}: what the numbers of its chapters begin with. */
    public String label() {
        return label;
    }

    public String title() {
        return title;
    }

    /** Whether its steps and lessons can only be taken on servers that carry Citus. */
    public boolean needsCitus() {
        return citus;
    }

    @Override
    public String toString() {
        return "Phase " + label + ": " + title;
    }
}
