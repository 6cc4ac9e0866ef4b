package shardingspec.doctor;

/**
 * One thing that was looked at.
 *
 * @param found what is there, or what is wrong with it
 * @param fix what to do, a command where one does it; empty if nothing has to be done
 */
public record Finding(String subject, State state, String found, String fix) {

    /** What a finding means to a run. */
    public enum State {
        /** As it should be. */
        GOOD("✓"),
        /** Neither good nor bad, or not known. */
        NOTE("·"),
        /** Something that one of the providers, or all of them, cannot do without. */
        LACK("✗");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    public static Finding good(String subject, String found) {
        return new Finding(subject, State.GOOD, found, "");
    }

    public static Finding note(String subject, String found, String fix) {
        return new Finding(subject, State.NOTE, found, fix);
    }

    public static Finding lack(String subject, String found, String fix) {
        return new Finding(subject, State.LACK, found, fix);
    }
}
