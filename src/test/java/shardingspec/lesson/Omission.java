package shardingspec.lesson;

import java.util.List;

/**
 * Why lessons are left out on this machine.
 *
 * @param why the rest of a sentence, after {@code because}
 * @param ways to run them, each a sentence of its own
 */
public record Omission(String why, List<String> ways) {

    public Omission {
        ways = List.copyOf(ways);
    }

    /** For one lesson. */
    public String sentence() {
        return "left out, because " + why + ". To run it: " + String.join("; or ", ways);
    }
}
