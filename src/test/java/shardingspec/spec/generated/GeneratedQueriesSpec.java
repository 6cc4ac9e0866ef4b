package shardingspec.spec.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shardingspec.generator.tree.Feature;
import shardingspec.junit.GeneratorRun;
import shardingspec.junit.GeneratorSpec;

/** Thousands of queries, asked of Citus and of plain PostgreSQL. */
@GeneratorSpec
class GeneratedQueriesSpec {

    @Test
    void every_wrong_answer_is_of_a_known_kind(GeneratorRun run) {
        assertThat(run.unknown())
                .as("kinds of wrong answers that are reported nowhere")
                .isEmpty();
    }

    @Test
    void queries_with_every_feature_are_answered(GeneratorRun run) {
        assertThat(run.findings().get(0).answered().keySet()).contains(Feature.values());
    }

    @Test
    void most_queries_are_answered_as_by_the_oracle(GeneratorRun run) {
        assertThat(run.findings())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.same()).as(found.tables()).isGreaterThan(found.asked() / 2));
    }

    @Test
    void the_oracle_answers_nearly_all_of_them_and_has_no_choice(GeneratorRun run) {
        assertThat(run.findings()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.invalids()).as("%s", found.invalid()).isLessThanOrEqualTo(found.asked() / 50);
            assertThat(found.undecided()).isZero();
        });
    }
}
