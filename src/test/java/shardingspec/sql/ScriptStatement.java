package shardingspec.sql;

import java.util.List;
import java.util.OptionalInt;

/**
 * One statement of a script.
 *
 * @param name unique in its script, from {@code -- name:}
 * @param comment the prose before it
 * @param refused whether the script marks it, with {@code -- refused}, as one that the server turns down
 * @param explained whether the script asks, with {@code -- explained}, for its plan to be shown too
 * @param upstream threads where others met it, from {@code -- upstream:}, as {@code owner/name#number what it is about}
 * @param says a part of what the server says when it turns it down, from {@code -- says:}; empty if it is left open
 * @param rows how many rows it returns, from {@code -- rows:}; empty if it is left open
 * @param sql without its semicolon, psql variables not yet replaced
 * @param line where it starts in the file, counted from 1
 */
public record ScriptStatement(
        String name,
        String comment,
        boolean refused,
        boolean explained,
        List<String> upstream,
        String says,
        OptionalInt rows,
        String sql,
        int line) {

    public ScriptStatement {
        upstream = List.copyOf(upstream);
    }
}
