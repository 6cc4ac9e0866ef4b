package shardingspec.report.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shardingspec.sql.Script;
import shardingspec.sql.ScriptParser;

/** The list of the scripts for whoever opens their folder: in which order they run, on which nodes, and what each is about. */
public final class ScriptIndex {

    private static final String HEAD = """
            # The scripts, in the order of the journey

            Each runs with plain `psql -f`, in this order, on the nodes named. The numbers are those by which `-Duntil=` knows
            them. Written by `mvn verify -Pdocs`; do not edit.
            """;

    private ScriptIndex() {}

    /** @param groups names of scripts, by the heading that they stand under, in order */
    public static String render(Map<String, List<String>> groups) {
        StringBuilder text = new StringBuilder(HEAD);
        groups.forEach((heading, scripts) -> {
            text.append("\n## ")
                    .append(heading)
                    .append("\n\n| Script | Title | Nodes | Variables |\n|---|---|---|---|\n");
            scripts.forEach(name -> text.append(line(ScriptParser.load(name))));
        });
        return text.toString();
    }

    private static String line(Script script) {
        String variables = new TreeMap<>(script.defaults())
                .entrySet().stream()
                        .map(one -> "`" + one.getKey() + "=" + one.getValue() + "`")
                        .collect(Collectors.joining(" "));
        return "| [" + script.name() + "](" + script.name() + ") | "
                + script.header().title() + " | " + script.header().nodes() + " | " + variables + " |\n";
    }
}
