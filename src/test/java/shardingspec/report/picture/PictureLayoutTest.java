package shardingspec.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.ClusterNode;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TableKind;
import shardingspec.journey.demo.DemoStep;
import shardingspec.ledger.LedgerFixture;
import shardingspec.plan.QueryPlan;
import shardingspec.plan.Scan;
import shardingspec.plan.Task;
import shardingspec.subject.assess.CatalogFixture;

/** No text leaves its frame or touches another, even in a wide font, and with the longest that a picture has to show. */
class PictureLayoutTest {

    private static final String LONG =
            "A title that goes on and on, as the name of a step or of a query of a user's own may well do in a picture";

    private static final List<String> TABLES = List.of(
            "orders", "order_items", "regions", "products", "users", "payments", "an_uncommonly_long_name_of_a_table");

    @ParameterizedTest
    @MethodSource("pictures")
    void every_text_lies_in_its_frame_and_touches_no_other(Drawing drawing) throws Exception {
        assertThat(PictureLayoutFixture.faults(drawing.svg()))
                .as(drawing.title())
                .isEmpty();
    }

    /** What the test above finds has to be found. */
    @Test
    void a_text_that_runs_over_an_edge_a_line_or_another_text_is_named() throws Exception {
        Canvas canvas = new Canvas(200);
        canvas.rect(10, 10, 80, 40, Canvas.BOX, Canvas.LINE, 1);
        canvas.text(14, 30, "much too long a text", 12, Canvas.INK);
        canvas.text(120, 33, "another", 12, Canvas.INK);
        canvas.line(10, 80, 190, 80, Canvas.LINE, 1);
        canvas.text(150, 83, "wanders off", 12, Canvas.INK);

        assertThat(PictureLayoutFixture.faults(canvas.finish("", "", 100).svg()))
                .containsExactly(
                        "runs over the edge of a frame: much too long a text",
                        "touch each other: much too long a text and another",
                        "leaves the sheet: wanders off",
                        "runs over the edge of a frame: wanders off",
                        "touches a line: wanders off");
    }

    static Stream<Drawing> pictures() {
        return Stream.of(clusters(), plans(), storyboards(), charts(), timelines(), graphs())
                .flatMap(pictures -> pictures);
    }

    private static Stream<Drawing> clusters() {
        return Stream.of(1, 2, 3, 4).flatMap(workers -> Stream.of("42", "1000", "4f1c2e86-0d2f-4b7e-9a51-6b1f0c3e77aa")
                .flatMap(tenant -> Stream.of(
                        ClusterPicture.of(LONG, scene(workers, tenant), nothing()),
                        ClusterPicture.of("none", scene(workers, tenant), map(workers, 0, false)),
                        ClusterPicture.of("few", scene(workers, tenant), map(workers, 1, false)),
                        ClusterPicture.changed(
                                "After: " + LONG,
                                scene(workers, tenant),
                                map(workers, 34, true),
                                map(workers, 34, false)))));
    }

    private static Stream<Drawing> storyboards() {
        List<Storyboard.Panel> panels = new ArrayList<>();
        for (DemoStep step : DemoStep.values()) {
            panels.add(new Storyboard.Panel(step.phase().toString(), step.title(), map(3, 34, false)));
        }
        panels.add(new Storyboard.Panel(LONG, LONG, nothing()));
        panels.add(new Storyboard.Panel("", "all on one", map(1, 64, false)));
        return Stream.of(Storyboard.of(scene(3, "42"), panels), Storyboard.of(scene(1, "42"), panels));
    }

    private static Stream<Drawing> plans() {
        Scan local = new Scan("Index Only Scan", "an_uncommonly_long_name_of_a_table", 10_000_000);
        Scan sharded = new Scan("Parallel Seq Scan", "order_items_102040", 10_000_000);
        Scan foreign = new Scan("Foreign Scan", "(orders_0 o) INNER JOIN (order_items_0 i)", 10_000_000);
        List<Task> tasks = IntStream.range(0, 64)
                .mapToObj(task -> new Task("h:" + (1 + task % 3), List.of(sharded, local)))
                .toList();
        return Stream.of(
                        plan(0, List.of(), 0, 0, List.of(local, sharded)),
                        plan(0, tasks.subList(0, 2), 0, 0, List.of(local)),
                        plan(0, List.of(new Task("h:1", List.of(foreign))), 0, 0, List.of()),
                        plan(1, tasks.subList(0, 1), 0, 0, List.of()),
                        plan(64, tasks, 0, 0, List.of()),
                        plan(64, tasks, 2, 0, List.of(local, sharded)),
                        plan(64, tasks.subList(0, 1), 2, 0, List.of(local, sharded)),
                        plan(64, List.of(), 0, 2, List.of(local)))
                .flatMap(plan -> Stream.of(
                        PlanPicture.of("orders_by_region_and_status", scene(3, "42"), plan, nodes(3)),
                        PlanPicture.of(LONG, scene(1, "42"), plan, nodes(1))));
    }

    private static Stream<Drawing> timelines() {
        return Stream.of(1L, 500L, 20_000L)
                .flatMap(took -> LedgerFixture.ledger(took).entries().stream())
                .map(LoadTimeline::of);
    }

    private static Stream<Drawing> graphs() {
        return Stream.of(ForeignKeyGraph.of(
                LONG,
                CatalogFixture.layoutOfAds(),
                CatalogFixture.catalogOfAds().foreignKeys()));
    }

    private static QueryPlan plan(int count, List<Task> tasks, int subplans, int jobs, List<Scan> coordinator) {
        return new QueryPlan(
                "SELECT 1",
                count,
                tasks,
                subplans,
                jobs,
                coordinator,
                "123456 kB",
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                "[]");
    }

    private static Stream<Drawing> charts() {
        return Stream.of(1, 2, 32, 34, 64, 300).flatMap(bars -> {
            List<String> labels =
                    IntStream.rangeClosed(1, bars).mapToObj(String::valueOf).toList();
            List<Long> values = LongStream.rangeClosed(1, bars)
                    .mapToObj(bar -> 1_000_000_000L / bar)
                    .toList();
            Map<String, List<Long>> series =
                    Map.of("orders", values, "order_items", values, LONG.substring(0, 30), values);
            return Stream.concat(
                    Stream.of(BarChart.of(LONG, "shard", "rows", labels, series)),
                    BarChart.ofEach("Rows per shard, fullest first", "shard", "rows", labels, series).stream());
        });
    }

    private static Scene scene(int workers, String tenant) {
        List<String> all = new ArrayList<>(List.of("coordinator"));
        all.addAll(nodes(workers));
        Map<String, String> names = Map.of("h:1", "worker1", "h:2", "worker2", "h:3", "worker3");
        return new Scene(all, names, TABLES, List.of("orders", "order_items"), tenant, 0);
    }

    private static List<String> nodes(int workers) {
        return IntStream.rangeClosed(1, workers)
                .mapToObj(worker -> "worker" + worker)
                .toList();
    }

    private static ShardMap nothing() {
        return new ShardMap(List.of(), List.of(), List.of());
    }

    /** @param turned the shards on other workers */
    private static ShardMap map(int workers, int shards, boolean turned) {
        List<ClusterNode> nodes = new ArrayList<>(List.of(new ClusterNode("coordinator", "h:0", 0, true, false)));
        List<Placement> placements = new ArrayList<>();
        for (int worker = 1; worker <= workers; worker++) {
            nodes.add(new ClusterNode("worker" + worker, "h:" + worker, worker, true, worker % 2 == 0));
            placements.add(new Placement("regions", 1, "worker" + worker, "", "", 8192));
            placements.add(new Placement("products", 2, "worker" + worker, "", "", 8192));
        }
        placements.add(new Placement("regions", 1, "coordinator", "", "", 8192));
        List<CitusTable> tables = new ArrayList<>(List.of(
                new CitusTable("regions", TableKind.REFERENCE, "", 2, 1),
                new CitusTable("users", TableKind.LOCAL, "", 3, 1),
                new CitusTable("an_uncommonly_long_name_of_a_table", TableKind.LOCAL, "", 3, 1),
                new CitusTable("products", TableKind.REFERENCE, "", 2, 1)));
        int id = 100;
        for (String table : List.of("orders", "order_items", "payments")) {
            tables.add(new CitusTable(table, TableKind.DISTRIBUTED, "user_id", 1, shards));
            for (int shard = 0; shard < shards; shard++) {
                String node = "worker" + (1 + (shard + (turned ? 1 : 0)) % workers);
                placements.add(
                        new Placement(table, id++, node, String.valueOf(shard - 1), String.valueOf(shard), 8192));
            }
        }
        return new ShardMap(nodes, tables, placements);
    }
}
