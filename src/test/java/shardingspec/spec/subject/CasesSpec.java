package shardingspec.spec.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.cluster.WaysToCitus;
import shardingspec.junit.SubjectRun;
import shardingspec.junit.SubjectSpec;
import shardingspec.proof.CaseProof;
import shardingspec.sql.ScriptStatement;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.ObstacleKind;
import shardingspec.subject.folder.SubjectFolder;

/** Each folder of {@code subjects/cases} has one obstacle: the assessment names it, and Citus says what its script says. */
@SubjectSpec
@Tag("subjects")
class CasesSpec {

    private static final Path CASES = Path.of("subjects", "cases");

    /** Kinds that no single table shows on a real cluster, each with the reason. */
    private static final Set<ObstacleKind> WITHOUT_CASE = EnumSet.of(
            // Nothing is refused: it is for people to say whose rows they are.
            ObstacleKind.ENTITY_REFERENCE,
            // The web shop has it: it takes roles, which are of the whole server.
            ObstacleKind.OWNER_WITHOUT_LOGIN);

    private static Stream<SubjectFolder> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(SubjectFolder::open).toList().stream();
        }
    }

    @Test
    @Order(1)
    void every_kind_of_obstacle_has_its_case() throws IOException {
        List<ObstacleKind> shown = new ArrayList<>(WITHOUT_CASE);
        cases().map(CasesSpec::obstacle).forEach(shown::add);

        assertThat(shown).contains(ObstacleKind.values());
    }

    @Test
    @Order(1)
    void an_assessment_points_to_the_case_that_shows_it() throws IOException {
        Map<String, ObstacleKind> shown = cases().collect(Collectors.toMap(SubjectFolder::name, CasesSpec::obstacle));

        assertThat(ObstacleKind.values())
                .filteredOn(kind -> !WITHOUT_CASE.contains(kind))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(shown).containsEntry(kind.proof().orElse(""), kind));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Order(2)
    void the_assessment_names_the_obstacle(SubjectFolder folder, SubjectRun run) {
        Assessment assessment = run.cases().assessment(folder);

        assertThat(assessment.obstacles())
                .as("obstacles of %s", folder.name())
                .anySatisfy(found -> {
                    assertThat(found.kind()).isEqualTo(obstacle(folder));
                    assertThat(found.table())
                            .isEqualTo(folder.properties().caseTable().orElseThrow());
                    assertThat(found.fix()).isNotEmpty();
                })
                .allSatisfy(found -> assertThat(obstacles(folder))
                        .as("what else %s may show, but for %s", folder.name(), found)
                        .contains(found.kind()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Order(3)
    void Citus_says_what_the_case_says(SubjectFolder folder, SubjectRun run) {
        Assumptions.assumeThat(run.cases().hasCitus())
                .as("left out, because these servers carry no Citus: " + WaysToCitus.numbered())
                .isTrue();
        CaseProof proof = run.cases().proof(folder);

        assertThat(folder.proof()).as("statements of " + folder.name()).isNotEmpty();
        assertThat(folder.proof().stream().filter(CasesSpec::claimsSomething))
                .as("claims of " + folder.name())
                .isNotEmpty();
        assertThat(proof.differences())
                .as("what went otherwise than %s says", folder.name())
                .isEmpty();
    }

    private static boolean claimsSomething(ScriptStatement statement) {
        return statement.refused() || statement.rows().isPresent();
    }

    private static ObstacleKind obstacle(SubjectFolder folder) {
        return ObstacleKind.valueOf(folder.properties().caseObstacle().orElseThrow());
    }

    /** A tree of one table has to have a key to refer to, which is in the way, too. */
    private static Set<ObstacleKind> obstacles(SubjectFolder folder) {
        Set<ObstacleKind> kinds = EnumSet.of(obstacle(folder));
        folder.properties().caseAlso().stream().map(ObstacleKind::valueOf).forEach(kinds::add);
        return kinds;
    }
}
