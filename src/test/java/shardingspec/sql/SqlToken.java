package shardingspec.sql;

/**
 * A piece of SQL, as psql reads it.
 *
 * @param text as it stands in the source; all texts together are the source
 */
record SqlToken(Kind kind, String text) {

    enum Kind {
        /** A keyword, a name, a number. */
        WORD,
        /** A string, a quoted name or a dollar-quoted body: nothing inside is looked at. */
        QUOTED,
        COMMENT,
        /** A psql variable, {@code :name}. */
        VARIABLE,
        /** A psql variable as a literal, {@code :'name'}. */
        VARIABLE_AS_LITERAL,
        /** A psql variable as a name, {@code :"name"}. */
        VARIABLE_AS_NAME,
        /** The semicolon that ends a statement; one within parentheses or a function's body does not. */
        END,
        /** Space, operators, parentheses. */
        OTHER,
        /** A string, a quoted name, a dollar-quoted body or a comment that does not end. */
        UNFINISHED
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The name of a variable. */
    String variable() {
        return is(Kind.VARIABLE) ? text.substring(1) : text.substring(2, text.length() - 1);
    }
}
