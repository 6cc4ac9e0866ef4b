package shardingspec.bad_input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An input that no cluster can be had with.
 *
 * @param input what it is, in words
 * @param setup what makes an attempt that one
 * @param cause part of the first line of the message: what is wrong
 * @param fix part of the message: what to do about it
 */
public record BadInput(String input, Setup setup, String cause, String fix) {

    /** In every attempt that has a password. No message may show it. */
    public static final String PASSWORD = "opensesame17";

    /** Prepares one attempt. */
    @FunctionalInterface
    public interface Setup {

        void prepare(StartAttempt attempt) throws IOException;
    }

    /** @param folder an empty one, which the caller deletes */
    public Refusal attempt(Path folder) throws IOException, InterruptedException {
        StartAttempt attempt = new StartAttempt(folder);
        setup.prepare(attempt);
        return attempt.run();
    }

    /** That there was one clear message, and that nothing is left. */
    public void requireRefused(Refusal refusal) {
        assertThat(refusal.kind()).as("the kind of failure").isIn("SettingsException", "ClusterStartException");
        assertThat(refusal.firstLine()).as("the first line of the message").contains(cause);
        assertThat(refusal.message()).as("the message").contains(fix).doesNotContain(PASSWORD);
        assertThat(refusal.console())
                .as("what was printed meanwhile")
                .doesNotContain("\tat ")
                .doesNotContain(PASSWORD);
        assertThat(refusal.folders()).as("run folders that are left").isEmpty();
        assertThat(refusal.processes()).as("processes that are left").isEmpty();
    }

    @Override
    public String toString() {
        return input;
    }
}
