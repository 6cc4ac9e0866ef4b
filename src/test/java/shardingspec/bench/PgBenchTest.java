package shardingspec.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.workload.Operation.Kind;

/** What pgbench says, and that its file does what our generator does. */
class PgBenchTest {

    private static final String OUTPUT = """
            pgbench (15.20)
            number of transactions actually processed: 4711
            number of failed transactions: 0 (0.000%)
            latency average = 4.246 ms
            initial connection time = 7.123 ms
            tps = 471.123456 (without initial connection time)
            """;

    @Test
    void the_rate_is_that_without_connecting() {
        assertThat(PgBench.rate(OUTPUT)).isEqualTo(471.123456);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number of failed transactions: 3 (0.064%)\ntps = 4.0 (without initial connection time)\n",
                "pgbench: error: client 0 script 0 aborted in command 5\ntps = 4.0 (without initial connection time)\n",
                "tps = nan\n",
            })
    void work_that_failed_makes_no_rate(String output) {
        assertThatThrownBy(() -> PgBench.rate(output))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(output);
    }

    @Test
    void its_file_has_the_proportions_of_our_generator() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/pgbench/orders.pgbench"));
        Map<Kind, Integer> found = new TreeMap<>(Map.of(
                Kind.INSERT, count(lines, "INSERT INTO orders "),
                Kind.UPDATE, count(lines, "UPDATE orders "),
                Kind.DELETE, count(lines, "DELETE FROM orders "),
                Kind.READ, count(lines, "SELECT updated_at FROM orders ")));

        assertThat(found).isEqualTo(OurGenerator.MIX.weights());
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PgBench.OPERATIONS);
        assertThat(count(lines, "INSERT INTO order_items ")).isEqualTo(count(lines, "BEGIN;"));
    }

    private static int count(List<String> lines, String beginning) {
        return (int) lines.stream().filter(line -> line.startsWith(beginning)).count();
    }
}
