package shardingspec.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shardingspec.report.picture.Scene;

/** What differs between two runs on the same versions is left out of the stable wording, and nothing else. */
class WordingTest {

    private static final Scene SCENE =
            new Scene(List.of(), Map.of("127.0.0.1:41561", "worker2"), List.of(), List.of(), "", 0);

    private final Wording stable = Wording.stable(SCENE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cleaned up 13 orphaned resources | cleaned up … orphaned resources",
                "drop cascades to 3 other objects | drop cascades to 3 other objects",
                "nodename = '127.0.0.1' AND nodeport = 41561 | nodename = 'worker2' AND nodeport = 5432",
                "n.nodename = '127.0.0.1' AND n.nodeport = 41561; | n.nodename = 'worker2' AND n.nodeport = 5432;",
                "n.nodename = '127.0.0.1' AND n.nodeport = 415610 | n.nodename = '127.0.0.1' AND n.nodeport = 415610",
                "citus_add_node('127.0.0.1', 41561) | citus_add_node('worker2', 5432)"
            })
    void what_differs_from_run_to_run_is_left_out(String said, String shown) {
        assertThat(stable.text(said)).isEqualTo(shown);
    }

    @Test
    void the_exact_wording_leaves_nothing_out() {
        String said = "cleaned up 13 orphaned resources on '127.0.0.1' AND nodeport = 41561";

        assertThat(Wording.exact(SCENE).text(said)).isEqualTo(said);
    }
}
