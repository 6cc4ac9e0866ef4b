package shardingspec.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.process.Commands;
import shardingspec.cluster.process.Installation;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/**
 * A PostgreSQL on this machine, as its {@code pg_config} describes it.
 *
 * @param bin folder of {@code initdb} and {@code postgres}
 * @param version as PostgreSQL prints it, {@code 15.20}
 * @param hasCitus whether library and control file of Citus are there
 */
public record CitusInstallation(Path pgConfig, Path bin, String version, boolean hasCitus) {

    /** Citus 12.1, the oldest that the journey was written for, needs 14 (Citus's changelog). */
    static final int OLDEST_MAJOR = 14;

    private static final Pattern VERSION = Pattern.compile("PostgreSQL (\\d+)\\S*");

    private static final Pattern DEFAULT_VERSION = Pattern.compile("default_version = '([^']+)'");

    /** Where packages put PostgreSQL: Debian, Red Hat, Homebrew, source. */
    private static final List<String> USUAL_FOLDERS =
            List.of("/usr/lib/postgresql", "/usr", "/opt/homebrew/opt", "/usr/local/opt", "/usr/local");

    private static final String PATTERN = "{[0-9]*,pgsql-[0-9]*,postgresql@[0-9]*,pgsql}";

    /** On Linux, and on macOS since PostgreSQL 16. */
    private static final List<String> LIBRARIES = List.of("citus.so", "citus.dylib");

    public int major() {
        return installation().major();
    }

    /** As servers are started from it. */
    Installation installation() {
        return new Installation(pgConfig.toString(), bin, version, hasCitus);
    }

    /**
     * The one that the settings name, else the newest of the usual places that has Citus.
     *
     * @throws ClusterStartException saying what was looked for, and how to fix it
     */
    static CitusInstallation find(Settings settings) {
        Optional<String> named = settings.find(Setting.PG_CONFIG);
        if (named.isPresent()) {
            return named(named.get());
        }
        List<Path> candidates = usualPlaces();
        return candidates.stream()
                .flatMap(candidate -> describeIfPossible(candidate).stream())
                .filter(installation -> installation.hasCitus() && installation.major() >= OLDEST_MAJOR)
                .max(Comparator.comparing(CitusInstallation::major))
                .orElseThrow(
                        () -> new ClusterStartException(
                                "no PostgreSQL with Citus was found (looked at "
                                        + (candidates.isEmpty() ? "the usual places: none there" : candidates)
                                        + "). Install the Citus package for your PostgreSQL, or name one with -Dpg.config=/path/to/pg_config"));
    }

    /** @throws ClusterStartException if that is no pg_config, or not of a PostgreSQL that the journey can use */
    static CitusInstallation named(String pgConfig) {
        return usable(describe(Path.of(pgConfig)));
    }

    /** Those that the settings name and that stand in the usual places, with Citus or without; broken ones are left out. */
    public static List<CitusInstallation> all(Settings settings) {
        return Stream.concat(settings.find(Setting.PG_CONFIG).map(Path::of).stream(), usualPlaces().stream())
                .distinct()
                .flatMap(pgConfig -> describeIfPossible(pgConfig).stream())
                .toList();
    }

    /** Version of the extension, {@code 12.1-1}, as its control file tells it; empty without Citus. */
    public Optional<String> citusVersion() {
        if (!hasCitus) {
            return Optional.empty();
        }
        Path share = Path.of(
                Commands.output(List.of(pgConfig.toString(), "--sharedir")).strip());
        try {
            Matcher matcher = DEFAULT_VERSION.matcher(Files.readString(share.resolve("extension/citus.control")));
            return Optional.of(matcher.find() ? matcher.group(1) : "of a version that it does not tell");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CitusInstallation usable(CitusInstallation installation) {
        if (installation.major() < OLDEST_MAJOR) {
            throw new ClusterStartException(installation.pgConfig() + " belongs to PostgreSQL " + installation.version()
                    + ", which is too old: name one of " + OLDEST_MAJOR + " or newer with -Dpg.config=");
        }
        if (!installation.hasCitus()) {
            throw new ClusterStartException(
                    installation.pgConfig() + " belongs to a PostgreSQL " + installation.version()
                            + " without Citus: install the package postgresql-" + installation.major()
                            + "-citus-… there, or name another with -Dpg.config=");
        }
        return installation;
    }

    /** A broken one among the usual places is passed by: nobody asked for it. */
    private static Optional<CitusInstallation> describeIfPossible(Path pgConfig) {
        try {
            return Optional.of(describe(pgConfig));
        } catch (ClusterStartException e) {
            return Optional.empty();
        }
    }

    private static CitusInstallation describe(Path pgConfig) {
        if (!Files.isRegularFile(pgConfig) || !Files.isExecutable(pgConfig)) {
            throw new ClusterStartException("pg.config names " + pgConfig
                    + ", which is no executable file: give the path of the program pg_config itself");
        }
        List<String> answers = Commands.output(
                        List.of(pgConfig.toString(), "--bindir", "--pkglibdir", "--sharedir", "--version"))
                .lines()
                .toList();
        Matcher matcher = VERSION.matcher(answers.size() == 4 ? answers.get(3) : "");
        if (!matcher.find()) {
            throw new ClusterStartException(
                    "pg.config names " + pgConfig + ", which does not answer as pg_config does: " + answers
                            + ". Give the path of the program pg_config itself");
        }
        boolean hasCitus = LIBRARIES.stream().anyMatch(library -> Files.exists(Path.of(answers.get(1), library)))
                && Files.exists(Path.of(answers.get(2), "extension", "citus.control"));
        return new CitusInstallation(
                pgConfig, Path.of(answers.get(0)), matcher.group().replace("PostgreSQL ", ""), hasCitus);
    }

    private static List<Path> usualPlaces() {
        List<Path> found = new ArrayList<>();
        for (String folder : USUAL_FOLDERS) {
            if (Files.isDirectory(Path.of(folder))) {
                try (DirectoryStream<Path> versions = Files.newDirectoryStream(Path.of(folder), PATTERN)) {
                    versions.forEach(version -> found.add(version.resolve("bin/pg_config")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found.stream().filter(Files::isExecutable).sorted().toList();
    }
}
