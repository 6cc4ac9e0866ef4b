package shardingspec.bad_input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.registry.Providers;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Settings;

/**
 * What runs in the other JVM: begins as the journey begins, and writes down how that failed and which run folders were
 * there a moment later. That look is taken from inside, as the temporary folder may be one that only this process sees.
 */
final class Starter {

    static final String STARTED = "started";
    static final String KIND = "kind";
    static final String MESSAGE = "message";
    static final String FOLDERS = "folders";

    private Starter() {}

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path notes = Path.of(arguments[0]);
        try {
            Settings settings = Settings.load(Path.of(""));
            SeedSettings.from(settings);
            Providers.choose(settings).start(settings).close();
            Files.createFile(notes.resolve(STARTED));
        } catch (RuntimeException e) {
            Files.writeString(notes.resolve(KIND), e.getClass().getSimpleName());
            Files.writeString(notes.resolve(MESSAGE), String.valueOf(e.getMessage()));
        }
        Files.write(notes.resolve(FOLDERS), runFolders());
    }

    private static List<String> runFolders() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (!Files.isDirectory(temporary)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(temporary)) {
            return entries.map(Path::toString)
                    .filter(entry -> entry.contains(RunFolder.NAME))
                    .toList();
        }
    }
}
