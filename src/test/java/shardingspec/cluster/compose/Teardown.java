package shardingspec.cluster.compose;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import shardingspec.cluster.RunFolder;

/**
 * Ends a run exactly once, whoever comes first: the caller's close, a failed start, or the JVM's shutdown on Ctrl-C.
 *
 * <p>An interrupted start goes on in its own thread while the shutdown hook works, and may still make a container. So
 * the hook removes what there is, which makes the start fail, waits for that, and removes again.
 */
final class Teardown implements AutoCloseable {

    private static final int START_ENDS_WITHIN_SECONDS = 10;

    private final RunFolder folder;
    private final CountDownLatch startEnded = new CountDownLatch(1);
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Thread hook = new Thread(this::onShutdown, "remove-compose-cluster");

    Teardown(RunFolder folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Nothing will be made any more. */
    void startEnded() {
        startEnded.countDown();
    }

    @Override
    public void close() {
        if (begun.compareAndSet(false, true)) {
            removeAll();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Leaves everything up, for a later run to find. */
    void release() {
        if (begun.compareAndSet(false, true)) {
            folder.release();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    RunFolder folder() {
        return folder;
    }

    private void onShutdown() {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        new RunTraces(folder.id()).remove();
        try {
            if (!startEnded.await(START_ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                // The folder stays, so that the next run sweeps whatever is made from now on.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        removeAll();
    }

    private void removeAll() {
        new RunTraces(folder.id()).remove();
        folder.close();
    }
}
