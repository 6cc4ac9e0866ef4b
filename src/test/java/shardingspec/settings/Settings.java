package shardingspec.settings;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The settings of a run. Each has one name, written as in the environment ({@code SEED_USERS}), and takes its value
 * from the first of: system property ({@code -DSEED_USERS=…} or {@code -Dseed.users=…}), environment variable, the
 * file {@code .env}, default.
 */
public final class Settings {

    /** Names that begin so can only be meant for this suite. */
    private static final Set<String> FAMILIES = Set.of("LOAD_", "SEED_");

    private final Function<String, Optional<String>> lookup;

    private Settings(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /**
     * The settings of this process, with {@code .env} from the given directory.
     *
     * @throws SettingsException if {@code .env} cannot be read, or a name looks like a misspelt setting
     */
    public static Settings load(Path directory) {
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        return load(directory, properties, System.getenv());
    }

    /** As {@link #load(Path)}, with the properties and the environment of another process. */
    public static Settings load(Path directory, Map<String, String> properties, Map<String, String> environment) {
        return of(properties, environment, readDotenv(directory));
    }

    /** Settings from three maps, the earlier ones winning. An empty value counts as absent. */
    public static Settings of(
            Map<String, String> properties, Map<String, String> environment, Map<String, String> file) {
        refuseMisspelt(
                "system property", properties.keySet(), setting -> Set.of(setting.name(), dotted(setting.name())));
        refuseMisspelt("name in .env", file.keySet(), setting -> Set.of(setting.name()));
        return new Settings(name -> first(properties.get(name), properties.get(dotted(name)))
                .or(() -> first(environment.get(name)))
                .or(() -> first(file.get(name))));
    }

    public Optional<String> find(Setting setting) {
        return lookup.apply(setting.name()).or(setting::defaultValue);
    }

    /** @throws SettingsException if the setting has no value and no default */
    public String text(Setting setting) {
        return find(setting)
                .orElseThrow(
                        () -> new SettingsException(setting.name() + " is not set. Set it in .env (see .env.example), "
                                + "in the environment, or with -D" + setting.name() + "=…"));
    }

    /** @throws SettingsException if the value is no whole number or lies outside of the bounds, which are inclusive */
    public int number(Setting setting, int min, int max) {
        String value = text(setting).strip();
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new SettingsException(
                    setting.name() + " must be a whole number from " + min + " to " + max + ", but is \"" + value
                            + "\"",
                    e);
        }
        throw new SettingsException(setting.name() + " must lie between " + min + " and " + max + ", but is " + value);
    }

    /** @throws SettingsException if the value is neither true nor false */
    public boolean flag(Setting setting) {
        String value = text(setting).strip().toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingsException(setting.name() + " must be true or false, but is \"" + value + "\"");
        };
    }

    private static Map<String, String> readDotenv(Path directory) {
        Path file = directory.resolve(".env");
        // A link that leads nowhere is there too, and was meant for something.
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SettingsException(file.toAbsolutePath()
                    + " is not a readable file: make it one (see .env.example), or remove it to use the defaults");
        }
        try {
            // The library takes an empty path for the root.
            Dotenv dotenv = Dotenv.configure()
                    .directory(directory.toAbsolutePath().toString())
                    .load();
            return dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE).stream()
                    .collect(Collectors.toMap(DotenvEntry::getKey, DotenvEntry::getValue));
        } catch (DotenvException e) {
            // Neither the line nor the library's exception, which repeats it, is passed on: it may hold a password.
            throw new SettingsException(
                    malformed(file, String.valueOf(e.getMessage())) + ": write NAME=value, or # before a comment");
        }
    }

    private static String malformed(Path file, String complaint) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int index = 0; index < lines.size(); index++) {
                if (!lines.get(index).isBlank()
                        && complaint.contains(lines.get(index).strip())) {
                    return "Line " + (index + 1) + " of " + file.toAbsolutePath() + " is no setting";
                }
            }
        } catch (IOException e) {
            return file.toAbsolutePath() + " cannot be read as UTF-8 text";
        }
        return file.toAbsolutePath() + " has a line that is no setting";
    }

    private static Optional<String> first(@org.jspecify.annotations.Nullable String... values) {
        return Arrays.stream(values)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(String.class::cast);
    }

    private static String dotted(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** A misspelt setting would silently leave its default in force; better to stop. */
    private static void refuseMisspelt(String source, Set<String> names, Function<Setting, Set<String>> spellings) {
        Set<String> known = Arrays.stream(Setting.values())
                .flatMap(setting -> spellings.apply(setting).stream())
                .collect(Collectors.toSet());
        names.stream().filter(name -> !known.contains(name)).forEach(name -> {
            nearest(name).ifPresent(meant -> {
                throw new SettingsException("Unknown " + source + " \"" + name + "\": did you mean \"" + meant + "\"?");
            });
            String family = family(name);
            if (FAMILIES.contains(family)) {
                throw new SettingsException("Unknown " + source + " \"" + name + "\": there are "
                        + Arrays.stream(Setting.values())
                                .map(Setting::name)
                                .filter(setting -> setting.startsWith(family))
                                .collect(Collectors.joining(", ")));
            }
        });
    }

    /** {@code LOAD_} of {@code load.seconds}. */
    private static String family(String name) {
        String normal = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return normal.substring(0, normal.indexOf('_') + 1);
    }

    private static Optional<Setting> nearest(String name) {
        String normal = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Arrays.stream(Setting.values())
                .filter(setting -> normal.length() > 4 && distance(normal, setting.name()) <= 2)
                .min(Comparator.comparingInt(setting -> distance(normal, setting.name())));
    }

    private static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance().apply(a, b);
    }
}
