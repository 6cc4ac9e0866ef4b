package shardingspec.cluster.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.ServerLog;
import shardingspec.cluster.StopStyle;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.SqlFailedException;

/** One PostgreSQL server as a process of this machine, with its data folder and its log. */
final class Server {

    /** Five servers starting side by side on two busy cores have been seen to take 5 s. */
    private static final Duration START_BOUND = Duration.ofSeconds(60);

    private static final Duration STOP_BOUND = Duration.ofSeconds(60);

    private final Node node;
    private final Path data;
    private final Path log;
    private volatile Installation installation;
    private final ServerUser user;
    private final boolean outlives;
    private @Nullable Process process;

    /** @param outlives whether it goes on when this process ends */
    Server(Node node, Path data, Path log, Installation installation, ServerUser user, boolean outlives) {
        this.node = node;
        this.data = data;
        this.log = log;
        this.installation = installation;
        this.user = user;
        this.outlives = outlives;
    }

    Node node() {
        return node;
    }

    Installation installation() {
        return installation;
    }

    /** Has the next start be from another installation. */
    void use(Installation other) {
        installation = other;
    }

    /** Starts the process; {@link #awaitReady()} tells when it answers. */
    void launch() {
        if (outlives) {
            launchApart();
        } else {
            launchChild();
        }
    }

    /** By pg_ctl, which gives the server a session of its own: no Ctrl-C in a terminal reaches it. */
    private void launchApart() {
        String pgCtl = installation.program("pg_ctl");
        try {
            Commands.output(
                    user.command(
                            data, List.of(pgCtl, "-D", data.toString(), "-l", log.toString(), "-w", "-s", "start")),
                    "");
        } catch (ClusterStartException e) {
            throw ServerLog.didNotStart(node, logTail(), e);
        }
    }

    private void launchChild() {
        String postgres = installation.program("postgres");
        try {
            process = Starter.start(user.server(data, List.of(postgres, "-D", data.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(node.name() + " cannot be started", e);
        }
    }

    /** @throws ClusterStartException with the server's log, if it ends or does not answer in time */
    void awaitReady() {
        try {
            Awaitility.await(node.name() + " answers SELECT 1")
                    .atMost(START_BOUND)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast(node.name() + " ended while starting", () -> !isRunning())
                    .ignoreException(SqlFailedException.class)
                    .until(() -> new Database(node).value("SELECT 1").equals("1"));
        } catch (ConditionTimeoutException | org.awaitility.core.TerminalFailureException e) {
            throw ServerLog.didNotStart(node, logTail(), e);
        }
    }

    boolean isRunning() {
        return outlives ? Postmaster.runsIn(data) : process != null && process.isAlive();
    }

    /** Its main process; one that this process started is known even before it has written down its id. */
    Optional<Postmaster> postmaster() {
        Process child = process;
        return child != null && child.isAlive() ? Optional.of(new Postmaster(child.toHandle())) : Postmaster.of(data);
    }

    void stop(StopStyle style) {
        end(running -> running.askToStop(style));
    }

    void kill() {
        end(Postmaster::kill);
    }

    /** A child is gone only when Java too has noticed: until then it counts as running, and is not started again. */
    private void end(Consumer<Postmaster> how) {
        Optional<Postmaster> running = postmaster();
        if (running.isEmpty()) {
            return;
        }
        how.accept(running.get());
        Process child = process;
        if (child == null) {
            running.get().awaitEnd();
        } else {
            awaitEnd(child);
        }
    }

    private static void awaitEnd(Process child) {
        try {
            if (!child.waitFor(STOP_BOUND.toSeconds(), TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    String logTail() {
        try {
            return Files.exists(log) ? ServerLog.end(Files.readString(log)) : "";
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }
}
