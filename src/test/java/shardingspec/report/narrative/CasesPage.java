package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import shardingspec.lesson.LessonRef;
import shardingspec.proof.CaseProof;
import shardingspec.sql.Outcome;
import shardingspec.subject.assess.ObstacleKind;
import shardingspec.words.Counted;

/** What an assessment only says of an obstacle, shown by Citus itself: what it refuses, and what it takes once that is mended. */
public final class CasesPage {

    private CasesPage() {}

    public static Page write(List<CaseProof> proofs) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("The question", "Does Citus really behave as an assessment says?"));
        blocks.add(new Block.Prose(
                "The idea",
                "One table, or two, and one obstacle. What is refused stands with the server's words, and then what mends it. An "
                        + "assessment of a database names the case here that proves each of its obstacles."));
        proofs.forEach(proof -> add(proof, blocks));
        return new Page(LessonRef.apart(StartPage.chapter(), 7, "What Citus says of each obstacle"), blocks, List.of());
    }

    private static void add(CaseProof proof, List<Block> blocks) {
        blocks.add(new Block.Prose("subjects/cases/" + proof.name(), title(proof)));
        blocks.add(new Block.Sql("The tables", proof.schema().strip(), "coordinator"));
        blocks.add(new Block.Table(
                "What Citus says",
                List.of("Statement", "What it said"),
                proof.said().stream().map(CasesPage::row).toList()));
        if (!proof.differences().isEmpty()) {
            blocks.add(new Block.Broken(String.join("\n", proof.differences())));
        }
    }

    private static String title(CaseProof proof) {
        return Stream.of(ObstacleKind.values())
                .filter(kind -> kind.proof().filter(proof.name()::equals).isPresent())
                .findFirst()
                .map(kind -> "In the way of " + kind.way().title().toLowerCase(Locale.ROOT) + ": " + kind.words() + ".")
                .orElse("");
    }

    private static List<String> row(CaseProof.Said said) {
        String comment = said.statement().comment();
        String sql = said.statement().sql().replaceAll("\\s+", " ");
        return List.of(comment.isEmpty() ? sql : sql + " -- " + comment.replaceAll("\\s+", " "), said(said.outcome()));
    }

    private static String said(Outcome outcome) {
        return outcome.failure()
                .map(failure -> "REFUSED, " + failure.sqlState() + ": " + failure.message()
                        + (failure.detail().isEmpty() ? "" : " DETAIL: " + failure.detail()))
                .orElseGet(() -> outcome.rows().columns().isEmpty()
                        ? "done"
                        : Counted.of(outcome.rows().size(), "row"));
    }
}
