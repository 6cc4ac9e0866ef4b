package shardingspec.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Itinerary;
import shardingspec.journey.Step;
import shardingspec.journey.faults.FaultStep;
import shardingspec.report.docs.ScriptIndex;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;

/** The list of the scripts, in the order of the journey, is what the steps say. {@code -Pdocs} renews it. */
class ScriptIndexTest {

    private static final Path ROOT = Path.of("src/main/resources/sql");

    @Test
    void it_lists_every_script_in_the_order_of_the_journey() throws IOException {
        String index = ScriptIndex.render(ordered());
        if (!System.getProperty("docs.folder", "").isBlank()) {
            Files.writeString(ROOT.resolve("README.md"), index);
        }

        assertThat(ROOT.resolve("README.md")).hasContent(index);
        for (String script : scripts()) {
            assertThat(index).contains("(" + script + ")");
        }
    }

    /** By phase; what the application asks in every phase comes first of all that no step runs. */
    private static Map<String, List<String>> ordered() throws IOException {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (Step step : FaultStep.wholeItinerary().steps()) {
            groups.computeIfAbsent(step.phase().toString(), phase -> new LinkedHashSet<>())
                    .addAll(Itinerary.scripts(step));
        }
        Set<String> queries = new LinkedHashSet<>();
        DemoQueries.all().stream().map(Query::script).forEach(queries::add);
        groups.put("In every phase", queries);
        Set<String> rest = new LinkedHashSet<>(scripts());
        groups.values().forEach(rest::removeAll);
        if (!rest.isEmpty()) {
            groups.put("Not part of the journey", rest);
        }
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        groups.forEach((group, scripts) -> ordered.put(group, new ArrayList<>(scripts)));
        return ordered;
    }

    private static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> ROOT.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
