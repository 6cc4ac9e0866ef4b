package shardingspec.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.ClusterNode;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TableKind;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Rounds;
import shardingspec.plan.QueryPlan;
import shardingspec.plan.Scan;
import shardingspec.plan.Task;

class ReportPicturesTest {

    private static final String HOSTILE = "<script>\"&' ]]>";

    private static final Scene SCENE = new Scene(
            List.of("coordinator", "worker1", "worker2"),
            Map.of("h:1", "coordinator", "h:2", "worker1"),
            List.of("orders", "products"),
            List.of("orders", "order_items"),
            "42",
            7);

    private static final ShardMap BEFORE = map("worker1");
    private static final ShardMap AFTER = map("worker2");

    private static ShardMap map(String node) {
        return new ShardMap(
                List.of(
                        new ClusterNode("coordinator", "h:1", 0, true, false),
                        new ClusterNode("worker1", "h:2", 1, true, true),
                        new ClusterNode("worker2", "h:3", 2, true, true)),
                List.of(new CitusTable("orders", TableKind.DISTRIBUTED, "user_id", 1, 1)),
                List.of(new Placement("orders", 102008, node, "0", "9", 8192)));
    }

    static Stream<Drawing> drawings() {
        QueryPlan plan = new QueryPlan(
                "SELECT 1",
                1,
                List.of(new Task("h:2", List.of(new Scan("Seq Scan", "orders_102008", 5)))),
                1,
                0,
                List.of(new Scan("Seq Scan", HOSTILE, 3)),
                "8 bytes",
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                "[]");
        return Stream.of(
                ClusterPicture.of(HOSTILE, SCENE, AFTER),
                ClusterPicture.changed("moved", SCENE, BEFORE, AFTER),
                Storyboard.of(SCENE, List.of(new Storyboard.Panel(HOSTILE, HOSTILE, AFTER))),
                PlanPicture.of(HOSTILE, SCENE, plan, List.of("worker1", "worker2")),
                SpreadChart.of(new Benchmark(
                        1,
                        "name",
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        List.of(new Benchmark.Case(
                                HOSTILE, new Rounds(Map.of(HOSTILE, List.of(1.0, 2.0), "none", List.of(0.0, 0.0))))))),
                BarChart.of(HOSTILE, "shard", "rows", List.of("1", "2"), Map.of("orders", List.of(3L, 0L))));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void a_picture_is_well_formed_and_says_in_words_what_it_shows(Drawing drawing) throws Exception {
        Element svg = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.svg().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(drawing.title());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(drawing.description());
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void a_picture_fetches_nothing(Drawing drawing) {
        assertThat(drawing.svg().replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "")).doesNotContain("http://", "https://");
    }
}
