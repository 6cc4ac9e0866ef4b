package shardingspec.journey;

/** The four phases of the journey. */
public enum Phase {
    REGULAR(1, "Regular table"),
    DISTRIBUTED(2, "Distributed table"),
    RESHARDED(3, "Resharding"),
    UNDISTRIBUTED(4, "Undistributed");

    private final int number;
    private final String title;

    Phase(int number, String title) {
        this.number = number;
        this.title = title;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return "Phase " + number + ": " + title;
    }
}
