package shardingspec.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A line a second on a terminal, in place; one a ten seconds elsewhere. */
class LiveLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void on_a_terminal() {
        showEveryHalfSecond(new LiveLine(out, true), 2);

        assertThat(bytes).hasToString("\r\033[2Kat 1000\r\033[2Kat 2000" + System.lineSeparator());
    }

    @Test
    void elsewhere() {
        showEveryHalfSecond(new LiveLine(out, false), 21);

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).containsExactly("at 10000", "at 20000");
    }

    private static void showEveryHalfSecond(LiveLine line, int seconds) {
        for (int half = 1; half <= 2 * seconds; half++) {
            line.show(Duration.ofMillis(500L * half), "at " + 500 * half);
        }
        line.end();
    }
}
