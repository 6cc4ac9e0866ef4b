package shardingspec.sql;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has to be known of SQL's lexical form: where a statement ends, and where a psql variable may stand. */
public final class SqlText {

    /**
     * Quoted strings and names, dollar-quoted bodies and comments: nothing inside them is looked at. A doubled quote counts
     * as the end of one string and the beginning of the next, which comes to the same.
     */
    private static final String OPAQUE =
            "'[^']*'|\"[^\"]*\"|(?<dollar>\\$\\w*\\$)[\\s\\S]*?\\k<dollar>|--[^\\n]*|/\\*[\\s\\S]*?\\*/";

    private static final Pattern OPAQUE_PARTS = Pattern.compile(OPAQUE);
    private static final Pattern END = Pattern.compile(OPAQUE + "|(?<end>;)");
    private static final Pattern UNFINISHED = Pattern.compile("'|\"|\\$\\w*\\$|/\\*");
    private static final Pattern VARIABLE_PARTS =
            Pattern.compile("(?<quoted>:'(?<literal>\\w+)')|(?<opaque>" + OPAQUE + ")|::|:(?<plain>[a-zA-Z_]\\w*)");

    private SqlText() {}

    /** Whether the text ends with a semicolon that ends the statement. */
    public static boolean endsStatement(CharSequence text) {
        String code = OPAQUE_PARTS.matcher(text).replaceAll("").strip();
        return code.endsWith(";") && !UNFINISHED.matcher(code).find();
    }

    /** The statement up to its semicolon; nothing if more than a comment follows that. */
    static Optional<String> soleStatement(String text) {
        return END.matcher(text)
                .results()
                .filter(part -> part.group().equals(";"))
                .findFirst()
                .filter(end -> OPAQUE_PARTS
                        .matcher(text.substring(end.end()))
                        .replaceAll("")
                        .isBlank())
                .map(end -> text.substring(0, end.start()));
    }

    /**
     * Replaces {@code :name} and {@code :'name'} as psql does.
     *
     * @throws ScriptSyntaxException if a variable has no value
     */
    public static String interpolate(String sql, Map<String, String> variables) {
        Matcher matcher = VARIABLE_PARTS.matcher(sql);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String replacement = matcher.group();
            if (matcher.group("literal") != null) {
                replacement = "'" + value(matcher.group("literal"), variables).replace("'", "''") + "'";
            } else if (matcher.group("plain") != null) {
                replacement = value(matcher.group("plain"), variables);
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(text).toString();
    }

    private static String value(String name, Map<String, String> variables) {
        String value = variables.get(name);
        if (value == null) {
            throw new ScriptSyntaxException("the psql variable \"" + name + "\" has no value");
        }
        return value;
    }
}
