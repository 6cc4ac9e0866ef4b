package shardingspec.bad_input;

import java.time.Duration;
import java.util.List;

/**
 * How an attempt to come by a cluster ended.
 *
 * @param kind simple name of the exception, empty if a cluster was started
 * @param message of the exception
 * @param console what was printed on the way
 * @param took from the start of the JVM to its end
 * @param folders run folders that were left
 * @param processes command lines of processes that were left
 */
public record Refusal(
        String kind, String message, String console, Duration took, List<String> folders, List<String> processes) {

    public Refusal {
        folders = List.copyOf(folders);
        processes = List.copyOf(processes);
    }

    /** What Maven's summary shows of a failing class. */
    public String firstLine() {
        return message.lines().findFirst().orElse("");
    }
}
