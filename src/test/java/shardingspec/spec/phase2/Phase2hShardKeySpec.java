package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.sql.Rows;

@DemoSpec(DemoStep.SHARD_KEYS_COMPARED)
@AboutScript(Phase2hShardKeySpec.SCRIPT)
@Tag("phase2")
class Phase2hShardKeySpec implements KeepsInvariants {

    static final String SCRIPT = "concepts/41_choose_shard_key.sql";
    private static final int SHARDS = 32;

    @Test
    @Order(1)
    @Lesson(
            question = "What makes a good shard key?",
            statements = {"distinct_values", "balance"},
            pictures = Picture.ROWS_PER_SHARD,
            notice = """
                    Many values: every shard has rows. The largest is still larger than the mean, because users are not \
                    of one size.""")
    void by_user_every_shard_is_used(Journey journey) {
        Assertions.assertThat(figure(journey, "empty_shards").get("user_id")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "status"})
    @Order(2)
    @Lesson(
            question = "What makes a bad one?",
            statements = {"distinct_values", "balance"},
            pictures = Picture.ROWS_PER_SHARD,
            notice = """
                    Fewer values than shards: most shards stay empty, and no further node would ever hold anything.""")
    void with_fewer_values_than_shards_most_shards_stay_empty(String column, Journey journey) {
        int values =
                Integer.parseInt(journey.result(SCRIPT).rows("distinct_values").value(0, column));

        Assertions.assertThat(values).isLessThan(SHARDS);
        Assertions.assertThat(Integer.parseInt(figure(journey, "empty_shards").get(column)))
                .isBetween(SHARDS - values, SHARDS - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "status"})
    @Order(3)
    @Lesson(question = "How bad is it for the largest shard?", statements = "balance", notice = """
                    Compare the largest shard with the mean: the cluster is as full as its fullest node.""")
    void and_the_largest_shard_is_further_from_the_mean_than_by_user(String column, Journey journey) {
        Map<String, String> largestToMean = figure(journey, "largest_to_mean");

        Assertions.assertThat(Double.parseDouble(largestToMean.get(column)))
                .isGreaterThan(Double.parseDouble(largestToMean.get("user_id")));
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Then why not the time of the order?",
            statements = {"balance", "one_user_by_user", "one_user_by_time"},
            notice = """
                    The rows are spread most evenly of all, and yet a question about one user has to ask all shards. \
                    A key must be in the filter, not only be even.""")
    void by_time_the_rows_are_even_but_a_user_is_scattered_over_all_shards(Journey journey, Cluster cluster) {
        Map<String, String> largestToMean = figure(journey, "largest_to_mean");
        Assertions.assertThat(figure(journey, "empty_shards").get("created_at")).isEqualTo("0");
        Assertions.assertThat(Double.parseDouble(largestToMean.get("created_at")))
                .isLessThan(Double.parseDouble(largestToMean.get("user_id")));

        assertThat(journey.planOf(SCRIPT, "one_user_by_time"))
                .fansOutToAllShards(SHARDS, cluster.worker(1), cluster.worker(2));
        assertThat(journey.planOf(SCRIPT, "one_user_by_user")).isRoutedToSingleShard();
    }

    /** One column of the comparison, by distribution column. */
    private static Map<String, String> figure(Journey journey, String column) {
        Rows balance = journey.result(SCRIPT).rows("balance");
        return IntStream.range(0, balance.size())
                .boxed()
                .collect(Collectors.toMap(row -> balance.value(row, "shard_key"), row -> balance.value(row, column)));
    }
}
