package shardingspec.spec.subject;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.WaysToCitus;
import shardingspec.junit.SubjectRun;
import shardingspec.junit.SubjectSpec;
import shardingspec.proof.Finding.Severity;
import shardingspec.proof.Proof;
import shardingspec.settings.Setting;

/** {@code mvn verify -Dsubject=…}: a user's database on Citus and back. It fails for what the user did not list as expected. */
@SubjectSpec
@Tag("subject")
class SubjectProvedSpec {

    @Test
    @Order(1)
    void the_folder_is_loaded_and_assessed(SubjectRun run) {
        Assertions.assertThat(run.assessment(folder(run)).layout().places())
                .as("tables and where they are to go")
                .isNotEmpty();
    }

    @Test
    @Order(2)
    void every_answer_is_that_of_plain_PostgreSQL(SubjectRun run) {
        Proof proof = proof(run);
        Assumptions.assumeThat(proof.answers())
                .as("left out: the folder has no queries.sql")
                .isNotEmpty();
        assertThat(proof).hasNo(Severity.WRONG_ANSWER);
    }

    @Test
    @Order(3)
    void no_row_is_lost_or_changed(SubjectRun run) {
        assertThat(proof(run)).workedDuringEveryChange().hasNo(Severity.LOST_ROW);
    }

    @Test
    @Order(4)
    void every_statement_of_the_migration_is_accepted(SubjectRun run) {
        Assertions.assertThat(proof(run).sharding().statements()).isNotEmpty();
        assertThat(proof(run)).hasNo(Severity.REFUSED_STATEMENT);
    }

    @Test
    @Order(5)
    void no_query_is_refused_but_those_that_were_expected(SubjectRun run) {
        Proof proof = proof(run);
        Assumptions.assumeThat(proof.answers())
                .as("left out: the folder has no queries.sql")
                .isNotEmpty();
        assertThat(proof).hasNo(Severity.REFUSED_QUERY);
    }

    @Test
    @Order(6)
    void every_change_of_the_cluster_is_made(SubjectRun run) {
        Assertions.assertThat(proof(run).changes()).isNotEmpty();
        assertThat(proof(run)).hasNo(Severity.NOT_MOVED);
    }

    @Test
    @Order(7)
    void nothing_is_lost_on_the_way_back_but_what_was_expected(SubjectRun run) {
        assertThat(proof(run)).hasNo(Severity.LOST_ON_RETURN);
    }

    private static Path folder(SubjectRun run) {
        return Path.of(run.settings().text(Setting.SUBJECT));
    }

    private static Proof proof(SubjectRun run) {
        Assumptions.assumeThat(run.proof(folder(run)))
                .as("left out, because these servers carry no Citus: " + WaysToCitus.numbered())
                .isPresent();
        return run.proof(folder(run)).orElseThrow();
    }
}
