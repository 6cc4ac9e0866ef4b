package shardingspec.cluster.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The server process of a data folder, whoever started it. */
final class Postmaster {

    private static final Duration STOP_BOUND = Duration.ofSeconds(60);

    private Postmaster() {}

    /** A process id may be another program's by now: it counts only if its command line names the data folder. */
    static boolean runsIn(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .filter(commandLine -> commandLine.contains(data.toString()))
                    .isPresent();
        } catch (NoSuchFileException e) {
            return false; // stopped this very moment
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the server has ended: until then it writes into its data folder. */
    static void awaitEnd(Path data) {
        Awaitility.await("the server in " + data + " ends")
                .atMost(STOP_BOUND)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(() -> !runsIn(data));
    }
}
