package shardingspec.command;

/** A command cannot do its work where the cluster stands. The message says what is missing and what to run. */
public final class NotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param missing what the command needs, as the beginning of a sentence
     * @param groups the tag of the command that makes it
     */
    public NotReadyException(String missing, String groups) {
        this(missing + ": run mvn verify -Dgroups=" + groups);
    }

    public NotReadyException(String message) {
        // Where it was noticed is of no interest to whoever runs a command.
        super(message, null, false, false);
    }
}
