package shardingspec.cluster.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shardingspec.cluster.ClusterStartException;

/** Runs a short command to its end. */
public final class Commands {

    private Commands() {}

    /**
     * What the command printed.
     *
     * @throws ClusterStartException if it cannot be run or fails, with all that it printed
     */
    public static String output(List<String> command) {
        return output(new ProcessBuilder(command), "");
    }

    /** As {@link #output(List)}, of a prepared command, which reads the input. */
    public static String output(ProcessBuilder builder, String input) {
        try {
            Process process = builder.redirectErrorStream(true).start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new ClusterStartException(builder.command() + " failed with status " + status + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new ClusterStartException(builder.command() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterStartException(builder.command() + " was interrupted", e);
        }
    }
}
