package shardingspec.subject.folder;

/** Something is wrong with what a user gave. The message says where, and what to do. */
public final class SubjectException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SubjectException(String message) {
        super(message);
    }
}
