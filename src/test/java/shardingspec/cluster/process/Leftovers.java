package shardingspec.cluster.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.StopStyle;

/** What runs that were killed left behind: servers, if the kernel did not end them, and folders. */
final class Leftovers {

    private Leftovers() {}

    /** @param prefix of the run folders to look at */
    static void sweep(String prefix) {
        RunFolder.abandoned(prefix).forEach(Leftovers::clear);
    }

    static void clear(RunFolder folder) {
        // The folder goes only once its servers have: without its data folder none could be found again.
        try (Stream<Path> entries = Files.list(folder.path())) {
            List<Postmaster> running =
                    entries.map(Postmaster::of).flatMap(Optional::stream).toList();
            running.forEach(server -> server.askToStop(StopStyle.IMMEDIATE));
            running.forEach(Postmaster::awaitEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.close();
    }
}
