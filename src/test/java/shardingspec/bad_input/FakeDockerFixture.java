package shardingspec.bad_input;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers as much of Docker's HTTP interface as is needed to be taken for an engine. To PostgreSQL's clients it is a stranger. */
final class FakeDockerFixture implements AutoCloseable {

    private final HttpServer server;

    FakeDockerFixture() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] answer = (exchange.getRequestURI().getPath().endsWith("/_ping") ? "OK" : "{}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Has an attempt take this for the engine. */
    StartAttempt engineOf(StartAttempt attempt) {
        return attempt.property("cluster", "compose").environment("DOCKER_HOST", "tcp://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
