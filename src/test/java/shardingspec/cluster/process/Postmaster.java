package shardingspec.cluster.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import shardingspec.cluster.StopStyle;

/** The main process of a PostgreSQL server, whoever started it, and what its signals do. */
record Postmaster(ProcessHandle process) {

    private static final Duration END_BOUND = Duration.ofSeconds(60);

    /** A process id may be another program's by now: it counts only if its command line names the data folder. */
    static Optional<Postmaster> of(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(commandLine -> commandLine.contains(data.toString()))
                            .isPresent())
                    .map(Postmaster::new);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // stopped this very moment
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean runsIn(Path data) {
        return of(data).isPresent();
    }

    /** Asks it to stop, and does not wait. A frozen one is woken first: it would not hear. */
    void askToStop(StopStyle style) {
        thaw();
        signal(
                switch (style) {
                    case FAST -> "INT";
                    case IMMEDIATE -> "QUIT";
                },
                Stream.of(process));
    }

    /** Returns when it has ended: until then it writes into its data folder. */
    void awaitEnd() {
        awaitEnd(List.of(process));
    }

    /** The main process first: it then starts no more others. */
    void freeze() {
        signal("STOP", Stream.of(process));
        signal("STOP", process.descendants());
    }

    void thaw() {
        signal("CONT", Stream.concat(process.descendants(), Stream.of(process)));
    }

    /** All at once, and frozen before, so that no process is started in the place of one that died. */
    void kill() {
        freeze();
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process);
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all);
    }

    /** The ids of all processes of the server, the main one first: what it starts from then on inherits from that. */
    List<Long> processIds() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        Awaitility.await("the processes " + processes + " end")
                .atMost(END_BOUND)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(() -> processes.stream().allMatch(Postmaster::hasEnded));
    }

    /** One that has ended but that nobody has asked about yet has no command line any more. */
    private static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || process.info().commandLine().isEmpty();
    }

    /** By the shell, as Java knows two signals only. A process that ended meanwhile is no failure. */
    private static void signal(String name, Stream<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -s \"$@\" 2>/dev/null || true", "sh", name));
        int words = command.size();
        processes.map(ProcessHandle::pid).map(String::valueOf).forEach(command::add);
        if (command.size() > words) {
            Commands.output(new ProcessBuilder(command), "");
        }
    }
}
