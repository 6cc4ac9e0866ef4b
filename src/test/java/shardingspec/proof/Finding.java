package shardingspec.proof;

import shardingspec.words.Counted;

/**
 * Something that went otherwise than on plain PostgreSQL.
 *
 * @param what for people, with the statement and what the server said
 * @param expected whether the user listed it
 */
public record Finding(Severity severity, String what, boolean expected) {

    /** The gravest first. */
    public enum Severity {
        WRONG_ANSWER("wrong answer", "wrong answers"),
        LOST_ROW("difference in the rows", "differences in the rows"),
        REFUSED_STATEMENT("refused statement of the migration", "refused statements of the migration"),
        REFUSED_QUERY("refused query", "refused queries"),
        NOT_MOVED("change that could not be made", "changes that could not be made"),
        LOST_ON_RETURN(
                "definition that did not come back as it was", "definitions that did not come back as they were");

        private final String one;
        private final String words;

        Severity(String one, String words) {
            this.one = one;
            this.words = words;
        }

        /** {@code 1 refused query}, {@code 2 refused queries}. */
        public String counted(long count) {
            return Counted.of(count, one, words);
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
