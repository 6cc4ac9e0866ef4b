package shardingspec.cluster.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.ServerLog;

/** Runs a command to its end, within a bound. */
public final class Commands {

    /** For programs that only answer a question, in milliseconds. */
    private static final int ANSWER_SECONDS = 5;

    /** For those that work: initdb takes 1 s, and has been seen to take 6 s on two busy cores. */
    private static final int WORK_SECONDS = 60;

    private Commands() {}

    /** How a command ended, and what it printed, errors included. */
    public record Result(int status, String output) {

        public boolean succeeded() {
            return status == 0;
        }
    }

    /**
     * What the command printed.
     *
     * @throws ClusterStartException if it cannot be run, fails, or does not end in time, with what it printed
     */
    public static String output(List<String> command) {
        return output(new ProcessBuilder(command), "", ANSWER_SECONDS);
    }

    /** As {@link #output(List)}, of a program that has something to read, and work to do. */
    public static String output(ProcessBuilder builder, String input) {
        return output(builder, input, WORK_SECONDS);
    }

    private static String output(ProcessBuilder builder, String input, int seconds) {
        String program = program(builder.command());
        try {
            Result result = run(builder, input, seconds);
            if (!result.succeeded()) {
                throw new ClusterStartException(program + " failed with status " + result.status() + ": "
                        + ServerLog.cause(result.output()) + "\nAll that it printed, at the end:\n"
                        + ServerLog.tail(result.output()));
            }
            return result.output();
        } catch (IOException e) {
            throw new ClusterStartException(program + " cannot be run: " + e.getMessage(), e);
        }
    }

    /**
     * Runs a command whether it succeeds or not.
     *
     * @throws IOException if there is no such program
     * @throws ClusterStartException if it does not end in time; it is stopped then
     */
    public static Result run(ProcessBuilder builder, String input, int seconds) throws IOException {
        String program = program(builder.command());
        Process process = builder.redirectErrorStream(true).start();
        CompletableFuture<Boolean> inTime = endInTime(process, seconds);
        try {
            String output = exchange(process, input, inTime);
            int status = process.waitFor();
            if (!inTime.join()) {
                throw new ClusterStartException(
                        program + " did not end within " + seconds + " s, and was stopped: run it by hand to see why");
            }
            return new Result(status, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterStartException(program + " was interrupted", e);
        } finally {
            process.destroy();
        }
    }

    private static String exchange(Process process, String input, CompletableFuture<Boolean> inTime)
            throws IOException {
        try {
            feed(process, input);
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            if (inTime.join()) {
                throw e;
            }
            return ""; // closed by being stopped
        }
    }

    /** A program that ends without reading says more by its status and its output than by the broken pipe. */
    private static void feed(Process process, String input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return;
        }
    }

    /** Ends a process that takes too long, which ends whoever reads its output too; false if that was necessary. */
    private static CompletableFuture<Boolean> endInTime(Process process, int seconds) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, seconds, TimeUnit.SECONDS)
                .thenApply(ended -> {
                    if (!ended) {
                        // Its children first: they hold the other end of the output.
                        process.descendants().forEach(ProcessHandle::destroyForcibly);
                        process.destroyForcibly();
                    }
                    return ended;
                });
    }

    /** What a reader knows it by: without the options, and without setpriv before it. */
    private static String program(List<String> command) {
        int separator = command.get(0).endsWith("setpriv") ? command.indexOf("--") : -1;
        return command.get(separator + 1);
    }
}
