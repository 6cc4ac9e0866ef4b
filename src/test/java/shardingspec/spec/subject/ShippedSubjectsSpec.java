package shardingspec.spec.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.assertions.SpecAssertions;
import shardingspec.cluster.WaysToCitus;
import shardingspec.junit.SubjectRun;
import shardingspec.junit.SubjectSpec;
import shardingspec.proof.Finding;
import shardingspec.proof.Proof;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.Obstacle;
import shardingspec.subject.assess.ObstacleKind;
import shardingspec.subject.assess.TenantCandidate;

/** The folders of {@code subjects}: what is expected of each, and what became of it. */
@SubjectSpec
@Tag("subjects")
class ShippedSubjectsSpec {

    private static final Path SUBJECTS = Path.of("subjects");

    @Test
    @Order(1)
    void ad_analytics_is_proposed_to_be_distributed_by_the_company(SubjectRun run) {
        Assessment assessment = assessment("ad_analytics", run);

        assertThat(assessment.tenant()).map(TenantCandidate::column).contains("company_id");
        assertPlaces(
                assessment,
                "public.ads DISTRIBUTED company_id",
                "public.campaigns DISTRIBUTED company_id",
                "public.clicks DISTRIBUTED company_id",
                "public.companies DISTRIBUTED id",
                "public.formats REFERENCE ");
    }

    @Test
    @Order(1)
    void tickets_lacks_the_tenant_in_half_of_its_tables(SubjectRun run) {
        Assessment assessment = assessment("tickets", run);

        assertThat(assessment.layout().distributed())
                .filteredOn(place -> place.backfill().isPresent())
                .extracting(place -> place.table().name())
                .isNotEmpty();
    }

    @Test
    @Order(1)
    void web_shop_shows_what_a_real_schema_has(SubjectRun run) {
        Assessment assessment = assessment("web_shop", run);

        assertThat(assessment.obstacles())
                .extracting(Obstacle::table, Obstacle::kind)
                .contains(tuple("shop.products", ObstacleKind.TRIGGER));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Order(2)
    void its_migration_ran_its_answers_are_right_and_no_row_is_lost(String name, SubjectRun run) {
        Proof proof = proof(name, run);

        SpecAssertions.assertThat(proof)
                .hasNo(Finding.Severity.WRONG_ANSWER)
                .hasNo(Finding.Severity.REFUSED_STATEMENT)
                .workedDuringEveryChange()
                .hasNo(Finding.Severity.LOST_ROW);
    }

    private static void assertPlaces(Assessment assessment, String... places) {
        assertThat(assessment.layout().places())
                .map(place -> place.table().qualified() + " " + place.decision() + " " + place.column())
                .containsExactly(places);
    }

    static Stream<String> names() {
        return Stream.of("ad_analytics", "tickets", "web_shop");
    }

    private static Assessment assessment(String name, SubjectRun run) {
        return run.assessment(SUBJECTS.resolve(name));
    }

    private static Proof proof(String name, SubjectRun run) {
        Assumptions.assumeThat(run.proof(SUBJECTS.resolve(name)))
                .as("left out, because these servers carry no Citus: " + WaysToCitus.numbered())
                .isPresent();
        return run.proof(SUBJECTS.resolve(name)).orElseThrow();
    }
}
