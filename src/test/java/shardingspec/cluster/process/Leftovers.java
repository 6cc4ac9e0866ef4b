package shardingspec.cluster.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import shardingspec.cluster.RunFolder;

/** What runs that were killed left behind: servers, if the kernel did not end them, and folders. */
final class Leftovers {

    private Leftovers() {}

    /** @param prefix of the run folders to look at */
    static void sweep(String prefix, ServerUser user, Installation installation) {
        RunFolder.abandoned(prefix).forEach(folder -> clear(folder, user, installation));
    }

    static void clear(RunFolder folder, ServerUser user, Installation installation) {
        // The folder goes only once its servers have: without its data folder none could be found again.
        try (Stream<Path> entries = Files.list(folder.path())) {
            List<Path> running = entries.filter(Postmaster::runsIn).toList();
            running.forEach(data -> Server.signalStop(user, installation, data, "immediate"));
            running.forEach(Postmaster::awaitEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.close();
    }
}
