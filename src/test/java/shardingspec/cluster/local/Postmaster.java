package shardingspec.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The server process of a data folder, whoever started it. */
final class Postmaster {

    private Postmaster() {}

    /** A process id may be another program's by now: it counts only if its command line names the data folder. */
    static boolean runsIn(Path data) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .filter(commandLine -> commandLine.contains(data.toString()))
                    .isPresent();
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
