package shardingspec.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a long output the end is shown, and of all its lines the one that says why. */
class ServerLogTest {

    @Test
    void a_long_output_is_cut_to_its_end() {
        String output =
                IntStream.rangeClosed(1, 100).mapToObj(line -> "line " + line).collect(Collectors.joining("\n"));

        assertThat(ServerLog.end(output).lines())
                .hasSize(40)
                .startsWith("line 61")
                .endsWith("line 100");
        assertThat(ServerLog.tail(output)).startsWith("    line 61\n").endsWith("    line 100");
    }

    @Test
    void a_short_output_is_shown_whole() {
        assertThat(ServerLog.end("one\ntwo\n")).isEqualTo("one\ntwo");
    }

    @Test
    void the_last_fatal_line_is_the_cause() {
        assertThat(ServerLog.cause("LOG:  starting\nERROR:  a\nFATAL:  password authentication failed\nFATAL:  b\n"))
                .isEqualTo("FATAL:  b");
    }

    @Test
    void clients_that_come_too_early_are_no_cause() {
        assertThat(ServerLog.cause("LOG:  starting\nFATAL:  no room\nFATAL:  the database system is starting up\n"))
                .isEqualTo("FATAL:  no room");
    }

    @Test
    void where_nothing_is_fatal_the_first_error_is_the_cause_else_the_last_line() {
        assertThat(ServerLog.cause("begin\nERROR:  a\nERROR:  b\nend\n")).isEqualTo("ERROR:  a");
        assertThat(ServerLog.cause("begin\nend\n")).isEqualTo("end");
        assertThat(ServerLog.cause("\n")).isEmpty();
    }
}
