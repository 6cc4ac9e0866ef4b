package shardingspec.cluster.embedded;

import java.util.Locale;
import java.util.Optional;

/**
 * An operating system and a processor, as Maven Central's archives name them.
 *
 * @param os {@code linux} or {@code darwin}
 * @param processor {@code x86_64} or {@code arm_64}
 */
public record Platform(String os, String processor) {

    /**
     * The platform of the Java system properties {@code os.name} and {@code os.arch}; empty where servers cannot be
     * started as they are here, Windows above all: data folders are copied and their rights set by POSIX commands.
     */
    public static Optional<Platform> of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os = name.contains("linux") ? "linux" : name.contains("mac") ? "darwin" : "";
        String processor =
                switch (osArch.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> "";
                };
        return os.isEmpty() || processor.isEmpty() ? Optional.empty() : Optional.of(new Platform(os, processor));
    }

    /** The archive within the jar. */
    public String archive() {
        return "postgres-" + os + "-" + processor + ".txz";
    }
}
