package shardingspec.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shardingspec.workload.Retry.Verdict;

/** What is tried again, what is not, and what is in doubt. */
class RetryTest {

    @ParameterizedTest(name = "{0} of a write: {1}; of a read: {2}")
    @CsvSource({
        // serialization failure, deadlock: rolled back
        "40001, AGAIN,    AGAIN",
        "40P01, AGAIN,    AGAIN",
        // rolled back for another reason
        "40000, REFUSED,  REFUSED",
        // unique violation, undefined column, not in required state, canceled, unsupported, raised, wrong value
        "23505, REFUSED,  REFUSED",
        "42703, REFUSED,  REFUSED",
        "55006, REFUSED,  REFUSED",
        "57014, REFUSED,  REFUSED",
        "0A000, REFUSED,  REFUSED",
        "P0002, REFUSED,  REFUSED",
        "22003, REFUSED,  REFUSED",
        // the connection broke, the server was shut down or crashed
        "08006, IN_DOUBT, AGAIN",
        "57P01, IN_DOUBT, AGAIN",
        "57P02, IN_DOUBT, AGAIN",
        // internal error, disk full: a worker may have committed
        "XX000, IN_DOUBT, AGAIN",
        "53100, IN_DOUBT, AGAIN",
        "'',    IN_DOUBT, AGAIN"
    })
    void by_sqlstate(String sqlState, Verdict ofWrite, Verdict ofRead) {
        assertThat(Retry.verdict(sqlState, true, 1)).isEqualTo(ofWrite);
        assertThat(Retry.verdict(sqlState, false, 1)).isEqualTo(ofRead);
    }

    @ParameterizedTest(name = "{0} at the last attempt, write {1}: {2}")
    @CsvSource({"40001, true, REFUSED", "40P01, false, REFUSED", "08006, false, REFUSED", "08006, true, IN_DOUBT"})
    void it_gives_up(String sqlState, boolean write, Verdict verdict) {
        assertThat(Retry.verdict(sqlState, write, Retry.ATTEMPTS)).isEqualTo(verdict);
    }
}
