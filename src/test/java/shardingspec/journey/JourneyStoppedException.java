package shardingspec.journey;

/** A step failed, so no later one can be taken. Every spec that needs one carries the first cause. */
public final class JourneyStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JourneyStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
