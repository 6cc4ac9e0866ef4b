package shardingspec.cluster.process;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that starts servers. What the kernel takes for the parent that a server must not outlive is the thread that
 * started it (PR_SET_PDEATHSIG), so it may be none that ends before the run does.
 */
final class Starter {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "server-starter");
        thread.setDaemon(true);
        return thread;
    });

    private Starter() {}

    /** @throws IOException if there is no such program */
    static Process start(ProcessBuilder server) throws IOException {
        try {
            return THREAD.submit(server::start).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a server was started", e);
        }
    }
}
