package shardingspec.cluster.compose;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** The Docker engine of this machine, as it is found. Looks only: starts, pulls and builds nothing. */
public final class DockerEngine {

    private static final String DOCKER_HOST = "DOCKER_HOST";

    private DockerEngine() {}

    /** Why there is none to work with, with the mend; empty if one answers. */
    public static Optional<String> obstacle() {
        Optional<String> named = Optional.ofNullable(System.getenv(DOCKER_HOST)).filter(host -> !host.isBlank());
        URI found;
        try {
            found = DockerClientFactory.instance().getTransportConfig().getDockerHost();
        } catch (IllegalStateException e) {
            return Optional.of(named.map(host -> "no Docker engine answers at " + host
                            + ", which DOCKER_HOST names: start " + "it, or correct DOCKER_HOST")
                    .orElse("no Docker engine answers: start one, or say with DOCKER_HOST where it is"));
        }
        // Testcontainers goes on to look at the usual places; what is named is not to be replaced by another.
        return named.filter(host -> !found.equals(URI.create(host)))
                .map(host -> "no Docker engine answers at " + host + ", which DOCKER_HOST names, while one does at "
                        + found + ": correct DOCKER_HOST, or unset it");
    }

    /** Version of the engine, empty if none answers. */
    public static Optional<String> version() {
        try {
            return obstacle().isPresent()
                    ? Optional.empty()
                    : Optional.ofNullable(DockerClientFactory.instance()
                            .client()
                            .versionCmd()
                            .exec()
                            .getVersion());
        } catch (DockerException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** What {@code docker compose version} answers, empty without Compose or without the docker command. */
    public static Optional<String> composeVersion() {
        try {
            DockerCommand.Result result =
                    new DockerCommand(Path.of("").toAbsolutePath(), Map.of()).run("compose", "version", "--short");
            return result.succeeded() ? Optional.of(result.output()) : Optional.empty();
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Whether an image of that name is on this machine already. */
    public static boolean hasImage(String name) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(name).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** Ids of the runs, living and dead, that have a container, a volume or a network there. */
    public static Set<String> runs() {
        return RunTraces.runs();
    }

    /** Names, with tags, of the images on this machine. */
    public static List<String> images() {
        return DockerClientFactory.instance().client().listImagesCmd().exec().stream()
                .flatMap(image -> image.getRepoTags() == null ? Stream.empty() : Arrays.stream(image.getRepoTags()))
                .sorted()
                .toList();
    }
}
