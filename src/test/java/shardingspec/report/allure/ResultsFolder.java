package shardingspec.report.allure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.report.run.Secrets;

/** The folder from which the report is made: {@code target/allure-results}. */
public final class ResultsFolder {

    private final Path path;

    public ResultsFolder(Path path) {
        this.path = path;
    }

    /** The folder that the build names. */
    public static ResultsFolder ofRun() {
        return new ResultsFolder(Path.of(System.getProperty("allure.results.directory", "target/allure-results")));
    }

    /** Removes what an earlier run left: Allure would take it for a retry of this one. */
    public void prepare() {
        try {
            Files.createDirectories(path);
            try (Stream<Path> old = Files.list(path)) {
                for (Path file : old.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Java properties, which Allure shows in alphabetical order. */
    public void writeEnvironment(Map<String, String> environment) {
        StringBuilder text = new StringBuilder();
        environment.forEach((name, value) -> text.append(ascii(name).replace(" ", "\\ "))
                .append(" = ")
                .append(ascii(value.replace("\\", "\\\\")))
                .append('\n'));
        write("environment.properties", text.toString());
    }

    /** Property files are read as Latin-1: anything beyond ASCII is escaped. */
    private static String ascii(String text) {
        return text.chars()
                .mapToObj(character -> character < 128
                        ? String.valueOf((char) character)
                        : String.format(Locale.ROOT, "\\u%04x", character))
                .collect(Collectors.joining());
    }

    public void copyResource(String name) {
        try (var in = ResultsFolder.class.getResourceAsStream("/allure/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource /allure/" + name);
            }
            Files.write(path.resolve(name), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if a secret stands in any file */
    public void refuseSecrets() {
        List<String> telling = filesWithSecrets();
        if (!telling.isEmpty()) {
            throw new IllegalStateException("The password stands in " + telling + " of " + path);
        }
    }

    private List<String> filesWithSecrets() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> !Secrets.mask(read(file)).equals(read(file)))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
