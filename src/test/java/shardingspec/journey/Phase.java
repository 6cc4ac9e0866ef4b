package shardingspec.journey;

/** The phases of the journey. */
public enum Phase {
    REGULAR(1, "Regular table"),
    DISTRIBUTED(2, "Distributed table", true),
    RESHARDED(3, "Resharding", true),
    UNDISTRIBUTED(4, "Undistributed", true);

    private final int number;
    private final String title;
    private final boolean citus;

    /** A phase that plain PostgreSQL can take. */
    Phase(int number, String title) {
        this(number, title, false);
    }

    Phase(int number, String title, boolean citus) {
        this.number = number;
        this.title = title;
        this.citus = citus;
    }

    public int number() {
        return number;
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
        return "Phase " + number + ": " + title;
    }
}
