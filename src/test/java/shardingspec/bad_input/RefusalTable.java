package shardingspec.bad_input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every bad input with its answer, as a table in Markdown: what was seen in a run, for people to judge. */
public final class RefusalTable {

    private final List<String> rows = new ArrayList<>(List.of("| input | message | took |", "|---|---|---|"));

    public void add(BadInput bad, Refusal refusal) {
        rows.add("| " + bad.input() + " | " + refusal.firstLine().replace("|", "\\|") + " | "
                + refusal.took().toMillis() + " ms |");
    }

    /** Writes it below {@code target}. */
    public void write(String name) throws IOException {
        Files.write(Path.of("target", name + ".md"), rows);
    }
}
