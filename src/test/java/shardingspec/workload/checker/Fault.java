package shardingspec.workload.checker;

/** In which way a database and a history can disagree. */
public enum Fault {
    /** A write that was acknowledged is not there, or an older version of its row is. */
    LOST,
    /** A row is there twice. */
    DOUBLED,
    /** A row that was deleted is there. */
    RETURNED,
    /** Something is there that was refused, or that nobody wrote. */
    UNWRITTEN,
    /** Of what belongs together a part is there. */
    HALF_WRITTEN,
    /** A read saw less than an earlier write or read of the same client. */
    STALE_READ;

    /** {@code stale read}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
