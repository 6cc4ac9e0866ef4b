package shardingspec.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/** PostgreSQL's own client programs, which we are compared with. */
public record Programs(Path psql, Path pgbench) {

    private static final String FIX =
            "install PostgreSQL's client programs, psql and pgbench, so that they are on the PATH, "
                    + "or name the PostgreSQL that has them with -Dpg.config=";

    /** Those beside the {@code pg_config} that the settings name, else those on the PATH; empty if one of them is missing. */
    public static Optional<Programs> find(Settings settings) {
        return program("psql", settings)
                .flatMap(psql -> program("pgbench", settings).map(pgbench -> new Programs(psql, pgbench)));
    }

    /** Why there is no benchmark without them, with the fix. */
    public static String missing() {
        return "left out, because this machine has no psql, or no pgbench, to compare with: " + FIX;
    }

    private static Optional<Path> program(String name, Settings settings) {
        Stream<Path> named = settings.find(Setting.PG_CONFIG).stream()
                .map(pgConfig -> Path.of(pgConfig).resolveSibling(name));
        Stream<Path> usual = Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name));
        return Stream.concat(named, usual).filter(Files::isExecutable).findFirst();
    }
}
