package shardingspec.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Another JVM with this one's classes, an empty environment, and a working directory of its own. */
public final class OtherJvm {

    private OtherJvm() {}

    public static Process start(Class<?> main, Path directory, String... arguments) throws IOException {
        return prepare(List.of(), List.of(), main, directory, List.of(arguments))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * As {@link #start}, but to be started by the caller.
     *
     * @param wrapper the command that runs java, and takes it as its last arguments; empty for none
     * @param options of java itself, {@code -Dname=value}
     */
    public static ProcessBuilder prepare(
            List<String> wrapper, List<String> options, Class<?> main, Path directory, List<String> arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        return builder;
    }

    /** Without empty elements: Surefire leaves one, and Java would take it for the working directory. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(element -> !element.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
