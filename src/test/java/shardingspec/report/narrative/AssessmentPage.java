package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.lesson.LessonRef;
import shardingspec.report.picture.ForeignKeyGraph;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.Obstacle;
import shardingspec.subject.assess.ObstacleKind;
import shardingspec.subject.assess.Place;
import shardingspec.subject.assess.QueryReading;
import shardingspec.subject.assess.TenantCandidate;
import shardingspec.words.Counted;

/** What is to be expected of sharding a user's database, on one page. */
public final class AssessmentPage {

    private static final Pattern STATEMENT =
            Pattern.compile("(?:ALTER|CREATE|DROP|GRANT|SELECT|SET|COMMENT ON|INSERT|UPDATE|DELETE|DO) [^…]*$");

    private AssessmentPage() {}

    public static Page write(Assessment assessment) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("The question", "What happens to " + assessment.subject() + " if it is sharded?"));
        blocks.add(new Block.Prose("The answer in short", verdict(assessment)));
        tenant(assessment, blocks);
        blocks.add(new Block.Figure(ForeignKeyGraph.of(
                assessment.subject(), assessment.layout(), assessment.catalog().foreignKeys())));
        blocks.add(places(assessment));
        obstacles(assessment, blocks);
        queries(assessment, blocks);
        blocks.add(new Block.Sql(
                assessment.ready()
                        ? "What would be proposed, if the folder had no sharding.sql of its own."
                        : "A migration, ready to run: psql -f sharding.sql. The way back is unsharding.sql.",
                assessment.migration().sharding(),
                "coordinator"));
        leftOut(assessment, blocks);
        return new Page(LessonRef.apart(StartPage.chapter(), 5, title(assessment)), blocks, List.of());
    }

    static String title(Assessment assessment) {
        return "What is to be expected of " + assessment.subject();
    }

    /** One paragraph, for the console too. */
    public static String verdict(Assessment assessment) {
        List<Place> places = assessment.layout().places();
        String decisions = Stream.of(Place.Decision.values())
                .filter(decision -> places.stream().anyMatch(place -> place.decision() == decision))
                .map(decision -> places.stream()
                                .filter(place -> place.decision() == decision)
                                .count()
                        + " " + decision.words())
                .collect(Collectors.joining(", "));
        String ways = Stream.of(ObstacleKind.Way.values())
                .map(way -> assessment.obstacles().stream()
                                .filter(obstacle -> obstacle.kind().way() == way)
                                .count()
                        + " in the way of " + way.title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "Of " + Counted.of(places.size(), "table") + ": " + decisions + ". Found: " + ways
                + ". Read on PostgreSQL "
                + assessment.server()
                + ", without Citus: what Citus really does with it, a run with -Dsubject= and without "
                + "-Dgroups=assess proves.";
    }

    private static void tenant(Assessment assessment, List<Block> blocks) {
        List<TenantCandidate> candidates = assessment.layout().candidates();
        if (candidates.isEmpty()) {
            blocks.add(
                    new Block.Prose(
                            "Whose rows are they?",
                            "No column was found that tables share by foreign keys. Name one in subject.properties: tenant.column=…"));
            return;
        }
        blocks.add(new Block.Table(
                "Columns that may name the tenant: the first is taken. The share is that of the tenant with the most rows, and "
                        + "no shard can be smaller.",
                List.of(
                        "Column",
                        "Refers to",
                        "Tables that have it",
                        "Tables that lead there",
                        "Tenants",
                        "Largest",
                        "Share"),
                candidates.stream().map(AssessmentPage::candidate).toList()));
    }

    private static List<String> candidate(TenantCandidate candidate) {
        return List.of(
                candidate.column(),
                candidate.root().isEmpty() ? "no table" : candidate.root(),
                String.valueOf(candidate.tables()),
                String.valueOf(candidate.reached()),
                candidate.distinct() == 0
                        ? "no rows"
                        : String.format(Locale.ROOT, "%,d in %s", candidate.distinct(), candidate.measured()),
                candidate.largest(),
                String.format(Locale.ROOT, "%.1f%%", candidate.share() * 100));
    }

    private static Block places(Assessment assessment) {
        return new Block.Table(
                "Which table goes where",
                List.of("Table", "Becomes", "By", "Rows", "Why"),
                assessment.layout().places().stream()
                        .map(place -> List.of(
                                place.table().qualified(),
                                place.decision().words(),
                                place.column(),
                                String.format(Locale.ROOT, "%,d", place.table().rows()),
                                place.reason()))
                        .toList());
    }

    private static void obstacles(Assessment assessment, List<Block> blocks) {
        List<List<String>> table = assessment.layout().places().stream()
                .map(place -> place.table().qualified())
                .filter(name -> assessment.obstacles().stream()
                        .anyMatch(obstacle -> obstacle.table().equals(name)))
                .map(name -> Stream.concat(
                                Stream.of(name),
                                Stream.of(ObstacleKind.Way.values()).map(way -> kinds(assessment.obstacles(name, way))))
                        .toList())
                .toList();
        if (table.isEmpty()) {
            blocks.add(new Block.Prose("What stands in the way", "Nothing was found."));
            return;
        }
        blocks.add(new Block.Table(
                "What stands in the way, table by table: of distributing it, of moving its shards online, of coming back",
                Stream.concat(
                                Stream.of("Table"),
                                Stream.of(ObstacleKind.Way.values()).map(ObstacleKind.Way::title))
                        .toList(),
                table));
        for (ObstacleKind kind : ObstacleKind.values()) {
            List<Obstacle> found = assessment.obstacles().stream()
                    .filter(obstacle -> obstacle.kind() == kind)
                    .toList();
            if (!found.isEmpty()) {
                blocks.add(new Block.Prose(
                        "In the way of " + kind.way().title().toLowerCase(Locale.ROOT) + ": " + kind.words(),
                        proof(kind)));
                blocks.add(new Block.Table(
                        "",
                        List.of("Table", "What"),
                        found.stream()
                                .map(obstacle -> List.of(obstacle.table(), obstacle.what()))
                                .toList()));
                blocks.add(new Block.Sql("What mends it", fixes(found), "coordinator"));
            }
        }
    }

    private static String proof(ObstacleKind kind) {
        return kind.proof()
                .map(folder -> "Citus itself shows it, and what mends it: subjects/cases/" + folder
                        + ", on the page \"What Citus says of each obstacle\" of mvn verify -Dgroups=subjects.")
                .orElse("No table alone can show it: it is a matter of whose the rows are, or of the servers' roles.");
    }

    /** Statements as they are run; advice as comments. */
    private static String fixes(List<Obstacle> found) {
        return found.stream()
                .flatMap(obstacle -> obstacle.fix().stream())
                .distinct()
                .map(fix -> STATEMENT.matcher(fix).lookingAt() ? fix + ";" : "-- " + fix)
                .collect(Collectors.joining("\n"));
    }

    private static String kinds(List<Obstacle> obstacles) {
        return obstacles.isEmpty()
                ? "nothing"
                : obstacles.stream()
                        .map(obstacle -> obstacle.kind().words())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    private static void queries(Assessment assessment, List<Block> blocks) {
        if (assessment.queries().isEmpty()) {
            blocks.add(new Block.Prose(
                    "What happens to the queries", "The folder has no queries.sql, so nothing is said about them."));
            return;
        }
        blocks.add(new Block.Table(
                "What happens to each query, by reading it: a run on Citus has the last word",
                List.of("Query", "Reads", "Expected", "To look at"),
                assessment.queries().stream().map(AssessmentPage::query).toList()));
    }

    private static List<String> query(QueryReading query) {
        return List.of(
                query.name(),
                String.join(", ", query.tables()),
                query.expected().words(),
                String.join("; ", query.notes()));
    }

    private static void leftOut(Assessment assessment, List<Block> blocks) {
        if (!assessment.loaded().generated().isEmpty()) {
            blocks.add(
                    new Block.Prose(
                            "Rows that were made up",
                            "The folder has none, so that counts, shares and answers are those of rows that only look like yours. They "
                                    + "keep every constraint, belong to tenants of unlike size, and are the same in every run."));
            blocks.add(new Block.Messages(assessment.loaded().generated()));
        }
        if (!assessment.loaded().notFilled().isEmpty()) {
            blocks.add(new Block.Messages(Stream.concat(
                            Stream.of("Could not be filled, or not wholly:"), assessment.loaded().notFilled().stream())
                    .toList()));
        }
        if (!assessment.loaded().rolesMade().isEmpty()) {
            blocks.add(new Block.Prose(
                    "Roles that were made",
                    "The server did not have "
                            + String.join(", ", assessment.loaded().rolesMade()) + ". None of them may log in."));
        }
        if (!assessment.loaded().leftOut().isEmpty()) {
            blocks.add(new Block.Messages(
                    Stream.concat(Stream.of("Left out of what was loaded:"), assessment.loaded().leftOut().stream())
                            .toList()));
        }
    }
}
