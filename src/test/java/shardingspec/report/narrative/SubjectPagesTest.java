package shardingspec.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.proof.ProofFixture;
import shardingspec.report.page.HtmlPage;
import shardingspec.sql.Rows;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.AssessmentFixture;

class SubjectPagesTest {

    private static final Rows ONE = new Rows(List.of("n"), List.of(List.of("1")));
    private static final Rows OTHER = new Rows(List.of("n"), List.of(List.of("2")));

    @Test
    void an_assessment_counts_by_decision_and_by_way() {
        assertThat(AssessmentPage.verdict(AssessmentFixture.ofAds()))
                .startsWith("Of 4 tables: 3 distributed, 1 reference table. Found: 2 in the way of distributing, "
                        + "0 in the way of moving online, 0 in the way of coming back.");
    }

    @Test
    void an_obstacle_stands_with_its_fix_and_the_case_that_proves_it() {
        assertThat(html(AssessmentFixture.ofAds()))
                .contains(
                        "ads_pkey (id)",
                        "ALTER TABLE public.ads DROP CONSTRAINT ads_pkey;",
                        "subjects/cases/01_unique_without_key",
                        "-- Give it the tenant&#x27;s column.");
    }

    @Test
    void it_says_what_it_does_not_know() {
        assertThat(html(AssessmentFixture.withoutQueries()))
                .contains("The folder has no queries.sql", "Nothing was found.", "tenant.column=");
    }

    @Test
    void rows_that_were_made_up_are_called_so() {
        assertThat(html(AssessmentFixture.ofAds())).contains("Rows that were made up", "public.ads: 200 rows");
    }

    @Test
    void a_wrong_answer_comes_before_all_other_findings() {
        String page = HtmlPage.render(
                ProofPage.write(new ProofFixture()
                        .answered("q", ONE, OTHER)
                        .lost("public.ads: What is shown")
                        .proof()),
                text -> text);

        assertThat(page.lastIndexOf("1 wrong answer"))
                .isPositive()
                .isLessThan(page.lastIndexOf("1 definition that did not come back"));
    }

    @Test
    void the_verdict_of_a_proof_tells_how_many_were_expected_and_what_was_right() {
        assertThat(ProofPage.verdict(new ProofFixture().refused("q").proof(List.of("q"), List.of())))
                .isEqualTo("Found: 1 refused query; all were expected. No answer was wrong. No row was lost.");
        assertThat(ProofPage.verdict(
                        new ProofFixture().answered("q", ONE, OTHER).proof()))
                .startsWith("Found: 1 wrong answer; 1 of them not listed as expected.")
                .doesNotContain("No answer was wrong");
    }

    private static String html(Assessment assessment) {
        return HtmlPage.render(AssessmentPage.write(assessment), text -> text);
    }
}
