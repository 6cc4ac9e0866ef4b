package shardingspec.cluster.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import shardingspec.cluster.RunFolder;

/** What runs that were killed left behind: servers, if the kernel did not end them, and folders. */
final class Leftovers {

    private Leftovers() {}

    /** @param prefix of the run folders to look at */
    static void sweep(String prefix, ServerUser user, Installation installation) {
        for (RunFolder folder : RunFolder.abandoned(prefix)) {
            try (folder;
                    Stream<Path> entries = Files.list(folder.path())) {
                entries.filter(Leftovers::hasLiveServer)
                        .forEach(data -> Server.signalStop(user, installation, data, "immediate"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A process id may be another program's by now: it counts only if its command line names the data folder. */
    private static boolean hasLiveServer(Path data) {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
