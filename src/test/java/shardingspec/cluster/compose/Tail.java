package shardingspec.cluster.compose;

import java.util.List;

/** The end of a long output, where the cause of a failure stands. */
final class Tail {

    private static final int LINES = 40;

    private Tail() {}

    static String of(String output) {
        List<String> lines = output.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
