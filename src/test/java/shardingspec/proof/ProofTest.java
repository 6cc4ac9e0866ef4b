package shardingspec.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.proof.Finding.Severity;
import shardingspec.sql.Rows;

class ProofTest {

    private static final Rows ONE = new Rows(List.of("n"), List.of(List.of("1")));
    private static final Rows OTHER = new Rows(List.of("n"), List.of(List.of("2")));
    private static final Rows BOTH = new Rows(List.of("n"), List.of(List.of("1"), List.of("2")));
    private static final Rows TURNED = new Rows(List.of("n"), List.of(List.of("2"), List.of("1")));

    @Test
    void nothing_is_found_if_all_went_as_on_plain_PostgreSQL() {
        assertThat(new ProofFixture().answered("q", ONE, ONE).proof().findings())
                .isEmpty();
    }

    @Test
    void another_answer_is_the_gravest_and_nobody_can_expect_it() {
        Proof proof = new ProofFixture()
                .answered("q", ONE, OTHER)
                .otherRows("public.ads")
                .proof(List.of("q"), List.of());

        assertThat(proof.findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WRONG_ANSWER, Severity.LOST_ROW);
        assertThat(proof.unexpected(Severity.WRONG_ANSWER)).hasSize(1);
    }

    @Test
    void another_order_is_the_same_answer() {
        assertThat(new ProofFixture().answered("q", BOTH, TURNED).proof().findings())
                .isEmpty();
    }

    @Test
    void a_row_more_is_another_answer() {
        assertThat(new ProofFixture().answered("q", ONE, BOTH).proof().unexpected(Severity.WRONG_ANSWER))
                .hasSize(1);
    }

    @Test
    void a_refused_query_may_be_expected_by_its_name() {
        ProofFixture refused = new ProofFixture().refused("q");

        assertThat(refused.proof().unexpected(Severity.REFUSED_QUERY)).hasSize(1);
        assertThat(refused.proof(List.of("p"), List.of()).unexpected(Severity.REFUSED_QUERY))
                .hasSize(1);
        assertThat(refused.proof(List.of("q"), List.of()).unexpected(Severity.REFUSED_QUERY))
                .isEmpty();
        assertThat(refused.proof(List.of("q"), List.of()).findings()).hasSize(1);
    }

    @Test
    void so_may_a_refused_write() {
        ProofFixture refused = new ProofFixture().refusedWrite("w");

        assertThat(refused.proof().unexpected(Severity.REFUSED_QUERY)).hasSize(1);
        assertThat(refused.proof(List.of("w"), List.of()).unexpected(Severity.REFUSED_QUERY))
                .isEmpty();
    }

    @Test
    void and_a_refused_statement_of_the_migration() {
        ProofFixture refused = new ProofFixture().refusedStatement();

        assertThat(refused.proof().unexpected(Severity.REFUSED_STATEMENT)).hasSize(1);
        assertThat(refused.proof(List.of("distribute"), List.of()).unexpected(Severity.REFUSED_STATEMENT))
                .isEmpty();
    }

    @Test
    void what_did_not_come_back_may_be_expected_by_a_part_of_its_line() {
        ProofFixture lost = new ProofFixture().lost("public.ads: What is shown");

        assertThat(lost.proof().unexpected(Severity.LOST_ON_RETURN)).hasSize(1);
        assertThat(lost.proof(List.of(), List.of("public.ads:")).unexpected(Severity.LOST_ON_RETURN))
                .isEmpty();
    }

    @Test
    void a_change_that_was_not_made_is_found_and_one_with_writes_blocked_is_not() {
        assertThat(new ProofFixture().changed(Change.NOT_AT_ALL).proof().unexpected(Severity.NOT_MOVED))
                .hasSize(1);
        assertThat(new ProofFixture().changed(Change.BLOCKED).proof().findings())
                .isEmpty();
    }
}
