package shardingspec.subject.assess;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as SQL has to write them. */
final class Identifier {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private Identifier() {}

    /** {@code shop.orders}, or with quotes where a part needs them. A name with a dot in it is not known here. */
    static String of(String qualified) {
        return Arrays.stream(qualified.split("\\.")).map(Identifier::quoted).collect(Collectors.joining("."));
    }

    /** {@code a, b}. */
    static String list(List<String> columns) {
        return columns.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    }

    /** A keyword that is a column's name would need quotes too: quotes never do harm. */
    static String quoted(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Of those that people give to columns and tables. */
    private static final List<String> RESERVED = List.of(
            "user",
            "order",
            "group",
            "table",
            "column",
            "check",
            "default",
            "end",
            "from",
            "to",
            "where",
            "select",
            "limit",
            "offset",
            "references",
            "primary",
            "unique",
            "foreign",
            "grant",
            "desc",
            "asc",
            "all",
            "and",
            "or",
            "not",
            "null",
            "case",
            "cast",
            "with",
            "window",
            "when",
            "then",
            "union",
            "using",
            "analyse",
            "analyze",
            "any",
            "array",
            "as",
            "both",
            "collate",
            "create",
            "current_date",
            "current_role",
            "current_time",
            "current_user",
            "deferrable",
            "distinct",
            "do",
            "else",
            "except",
            "false",
            "fetch",
            "for",
            "having",
            "in",
            "initially",
            "intersect",
            "into",
            "lateral",
            "leading",
            "on",
            "only",
            "placing",
            "returning",
            "session_user",
            "some",
            "symmetric",
            "trailing",
            "true",
            "variadic");
}
