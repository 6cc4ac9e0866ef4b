package shardingspec.bad_input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import shardingspec.jvm.OtherJvm;

/**
 * One attempt to come by a cluster with a bad input, in a JVM of its own: with its own folder to run in, temporary
 * folder, home, environment and system properties, so that nothing of this machine's set-up gets in its way.
 */
public final class StartAttempt {

    /** Far above the slowest, which waits 5 s for servers to answer. What takes longer hangs. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    private final Path work;
    private final Path notes;
    private final Path temporary;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private List<String> wrapper = List.of();

    /** @param folder an empty one */
    public StartAttempt(Path folder) throws IOException {
        this.work = Files.createDirectory(folder.resolve("work"));
        this.notes = Files.createDirectory(folder.resolve("notes"));
        this.temporary = Files.createDirectory(folder.resolve("tmp"));
        Path home = Files.createDirectory(folder.resolve("home"));
        property("java.io.tmpdir", temporary.toString());
        property("user.home", home.toString());
        environment("HOME", home.toString());
        environment("PATH", System.getenv("PATH"));
        // Servers of a run that is root's run as another user, who has to get in.
        for (Path path : List.of(folder, temporary, work)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Where it runs, and finds its {@code .env}. */
    public Path work() {
        return work;
    }

    /** Its temporary folder, unless another is named. */
    public Path temporary() {
        return temporary;
    }

    public StartAttempt property(String name, Object value) {
        properties.put(name, value.toString());
        return this;
    }

    public StartAttempt environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Writes {@code .env}. */
    public StartAttempt dotenv(String text) throws IOException {
        Files.writeString(work.resolve(".env"), text);
        return this;
    }

    /** Writes a shell script, and says where. */
    public Path script(String name, String... lines) throws IOException {
        Path file = Files.writeString(work.resolve(name), "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Takes from root what it has over others, so that permissions hold for it too. Others have nothing to take. */
    public StartAttempt unprivileged() {
        if (ROOT) {
            Assumptions.assumeTrue(
                    Files.isExecutable(SETPRIV), "left out: root may do everything, and there is no setpriv");
            wrapper = List.of(SETPRIV.toString(), "--bounding-set=-all", "--");
        }
        return this;
    }

    /** Gives it a small disk of its own for temporary files, which nobody else sees, and which goes with it. */
    public StartAttempt smallDisk(int megabytes) {
        Assumptions.assumeTrue(
                ROOT && Files.isExecutable(UNSHARE), "left out: only root on Linux can be given a small disk");
        String mount = "mount -t tmpfs -o mode=755,size=" + megabytes + "m tmpfs '" + temporary + "' && exec \"$@\"";
        wrapper = List.of(UNSHARE.toString(), "--mount", "sh", "-c", mount, "sh");
        return this;
    }

    /** Lets it see the Docker set-up that this JVM has. */
    public StartAttempt withDocker() {
        System.getenv().forEach((name, value) -> {
            if (name.equals("HOME") || name.startsWith("DOCKER_") || name.startsWith("TESTCONTAINERS_")) {
                environment(name, value);
            }
        });
        return property("user.home", System.getProperty("user.home"));
    }

    /**
     * Runs it to its end.
     *
     * @throws IllegalStateException if it does not end in time, or breaks down without a message
     */
    public Refusal run() throws IOException, InterruptedException {
        Path console = notes.resolve("console");
        List<String> options = new ArrayList<>();
        properties.forEach((name, value) -> options.add("-D" + name + "=" + value));
        ProcessBuilder builder = OtherJvm.prepare(wrapper, options, Starter.class, work, List.of(notes.toString()));
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException(
                    "It hangs: no end after " + BOUND.toSeconds() + " s. Its console:\n" + Files.readString(console));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (!Files.exists(notes.resolve(Starter.FOLDERS))) {
            throw new IllegalStateException("It broke down. Its console:\n" + Files.readString(console));
        }
        return new Refusal(
                note(Starter.KIND),
                note(Starter.MESSAGE),
                Files.readString(console),
                took,
                leftFolders(),
                leftProcesses());
    }

    private String note(String name) throws IOException {
        Path file = notes.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private List<String> leftFolders() throws IOException {
        return Files.readAllLines(notes.resolve(Starter.FOLDERS));
    }

    /** Whatever runs in, or on, a folder of this attempt. */
    private List<String> leftProcesses() {
        String folder = String.valueOf(work.getParent());
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine())
                .flatMap(Optional::stream)
                .filter(commandLine -> commandLine.contains(folder))
                .toList();
    }
}
