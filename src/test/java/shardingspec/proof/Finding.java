package shardingspec.proof;

/**
 * Something that went otherwise than on plain PostgreSQL.
 *
 * @param what for people, with the statement and what the server said
 * @param expected whether the user listed it
 */
public record Finding(Severity severity, String what, boolean expected) {

    /** The gravest first. */
    public enum Severity {
        WRONG_ANSWER("answers that are wrong"),
        LOST_ROW("rows that differ"),
        REFUSED_STATEMENT("statements of the migration that were refused"),
        REFUSED_QUERY("queries that were refused"),
        NOT_MOVED("changes that could not be made"),
        LOST_ON_RETURN("what came back otherwise, or not at all");

        private final String words;

        Severity(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
