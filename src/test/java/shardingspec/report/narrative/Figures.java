package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TableKind;
import shardingspec.invariant.Audit;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Picture;
import shardingspec.report.picture.BarChart;
import shardingspec.report.picture.ClusterPicture;
import shardingspec.report.picture.Drawing;
import shardingspec.report.picture.Scene;
import shardingspec.report.picture.Storyboard;
import shardingspec.sql.Rows;

/** Draws what a lesson asks for. */
final class Figures {

    private final Notebook notebook;
    private final Scene scene;
    private final Wording wording;

    Figures(Notebook notebook, Scene scene, Wording wording) {
        this.notebook = notebook;
        this.scene = scene;
        this.wording = wording;
    }

    List<Block> of(Picture picture, LessonRef lesson) {
        return switch (picture) {
            case CLUSTER -> cluster();
            case BEFORE_AND_AFTER -> beforeAndAfter();
            case STORYBOARD -> List.of(new Block.Figure(Storyboard.of(scene, notebook.panels())));
            case ROWS_PER_SHARD ->
                rowsPerShard(lesson).stream().<Block>map(Block.Figure::new).toList();
            case SHARD_SIZES -> figures(notebook.mapNow().flatMap(this::sizes));
            case COMPARISON -> new Comparison(notebook, wording, scene).ofAll();
            case INVARIANTS ->
                notebook.lastAudit().map(Figures::audit).map(List::of).orElse(List.of());
        };
    }

    private static Block audit(Audit audit) {
        return new Block.Table(
                "After the step: " + audit.step(),
                List.of("What must hold", "Judged by", "Found"),
                audit.findings().stream()
                        .map(finding -> List.of(
                                finding.invariant(),
                                finding.lookedAt(),
                                finding.holds() ? "it holds" : String.join("; ", finding.violations())))
                        .toList());
    }

    private List<Block> cluster() {
        return figures(notebook.mapNow()
                .map(map -> ClusterPicture.of("The cluster after: " + notebook.lastStep(), scene, map)));
    }

    private List<Block> beforeAndAfter() {
        List<Block> blocks = new ArrayList<>();
        Optional<ShardMap> before = notebook.mapBefore();
        before.ifPresent(
                map -> blocks.add(new Block.Figure(ClusterPicture.of("Before: " + notebook.lastStep(), scene, map))));
        notebook.mapNow()
                .ifPresent(map -> blocks.add(new Block.Figure(
                        ClusterPicture.changed("After: " + notebook.lastStep(), scene, before.orElse(map), map))));
        return blocks;
    }

    private List<Drawing> rowsPerShard(LessonRef lesson) {
        return notebook.run(lesson.script(), lesson.run()).stream()
                .flatMap(run -> run.statements().stream())
                // The lesson's own statements first, then the others of the script.
                .sorted(Comparator.comparing(statement ->
                        !lesson.statements().contains(statement.statement().name())))
                .map(statement -> statement.outcome().rows())
                .filter(rows -> rows.columns().containsAll(List.of("shardid", "row_count")))
                .findFirst()
                .map(rows -> {
                    Map<String, List<Long>> series = series(rows);
                    int bars =
                            series.values().stream().mapToInt(List::size).max().orElse(0);
                    String title = "Rows per shard, fullest first";
                    List<String> labels = numbered(bars);
                    return series.size() > 2
                            ? BarChart.ofEach(title, "shard", "rows", labels, padded(series, bars))
                            : List.of(BarChart.of(title, "shard", "rows", labels, padded(series, bars)));
                })
                .orElse(List.of());
    }

    private Map<String, List<Long>> series(Rows rows) {
        Map<String, List<Long>> series = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String table = scene.tenantTable();
            for (String column : List.of("table_name", "shard_key")) {
                table = rows.columns().contains(column) ? rows.value(row, column) : table;
            }
            series.computeIfAbsent(table, name -> new ArrayList<>()).add(Long.parseLong(rows.value(row, "row_count")));
        }
        series.values().forEach(values -> values.sort((a, b) -> Long.compare(b, a)));
        return series;
    }

    private Optional<Drawing> sizes(ShardMap map) {
        Map<String, List<Long>> series = new LinkedHashMap<>();
        map.tables().stream()
                .filter(table -> table.kind() == TableKind.DISTRIBUTED)
                .sorted(Comparator.comparingInt(table -> scene.rank(table.name())))
                .forEach(table -> series.put(
                        table.name(),
                        map.placementsOf(table.name()).stream()
                                .map(Placement::bytes)
                                .map(bytes -> bytes / 1024)
                                .sorted((a, b) -> Long.compare(b, a))
                                .toList()));
        int bars = series.values().stream().mapToInt(List::size).max().orElse(0);
        return bars == 0
                ? Optional.empty()
                : Optional.of(BarChart.of(
                        "Size of each shard with its indexes, largest first",
                        "shard",
                        "kB",
                        numbered(bars),
                        padded(series, bars)));
    }

    private static List<String> numbered(int bars) {
        return IntStream.rangeClosed(1, bars).mapToObj(String::valueOf).toList();
    }

    private static Map<String, List<Long>> padded(Map<String, List<Long>> series, int bars) {
        Map<String, List<Long>> even = new LinkedHashMap<>();
        series.forEach((name, values) -> even.put(
                name,
                Stream.concat(values.stream(), Stream.generate(() -> 0L))
                        .limit(bars)
                        .toList()));
        return even;
    }

    private static List<Block> figures(Optional<Drawing> drawing) {
        return drawing.<List<Block>>map(one -> List.of(new Block.Figure(one))).orElse(List.of());
    }
}
