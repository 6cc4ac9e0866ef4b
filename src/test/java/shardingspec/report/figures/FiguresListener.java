package shardingspec.report.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shardingspec.event.Event;
import shardingspec.event.Listener;
import shardingspec.measure.Benchmark;
import shardingspec.report.run.Environment;

/** Writes what benchmarks found below {@code target}, anew after each of them, so that a run that is ended leaves what it has. */
public final class FiguresListener implements Listener {

    private static final Path FILE = Path.of("target", "bench", "benchmarks.json");

    private final Path file;
    private final List<Benchmark> benchmarks = new ArrayList<>();
    private Map<String, String> environment = Map.of();

    public FiguresListener() {
        this(FILE);
    }

    FiguresListener(Path file) {
        this.file = file;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.ServersStarted began && environment.isEmpty()) {
            environment = Environment.read(began.cluster(), String.join(" ", began.reasons()))
                    .values();
        } else if (event instanceof Event.Benchmarked measured) {
            benchmarks.add(measured.benchmark());
            write();
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, FiguresJson.of(environment, benchmarks));
        } catch (IOException e) {
            throw new UncheckedIOException("the figures cannot be written to " + file.toAbsolutePath(), e);
        }
    }
}
