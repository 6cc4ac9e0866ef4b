package shardingspec.cluster.compose;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.process.Commands;
import shardingspec.settings.LoginSettings;
import shardingspec.settings.Settings;

/** The Docker engine of this machine, as it is found. Looks only: starts, pulls and builds nothing. */
public final class DockerEngine {

    private static final String DOCKER_HOST = "DOCKER_HOST";

    /** Testcontainers appends something to the id, to have the name of the project. */
    private static final Pattern RUN_ID =
            Pattern.compile(RunFolder.NAME + "\\w+-[0-9a-f]{" + RunFolder.RANDOM_LENGTH + "}");

    private DockerEngine() {}

    /** Why there is none to work with, with the fix; empty if one answers. */
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

    /** Version of the engine, empty if none answers, or there is no docker command to ask it. */
    public static Optional<String> version() {
        return answer(Map.of(), "version", "--format", "{{.Server.Version}}");
    }

    /** Version of Compose, empty without it or without the docker command. */
    public static Optional<String> composeVersion() {
        return answer(Map.of(), "compose", "version", "--short");
    }

    /** The image that nodes run from: what CITUS_IMAGE names, else what the Compose file does; empty if Compose does not say. */
    public static Optional<String> imageOfNodes(Settings settings) {
        Map<String, String> environment = ComposeStack.environment(settings, LoginSettings.orRandomPassword(settings));
        return answer(environment, "compose", "config", "--images")
                .flatMap(images -> images.lines().findFirst());
    }

    /** Whether an image of that name is on this machine already. */
    public static boolean hasImage(String name) {
        return answer(Map.of(), "image", "inspect", "--format", "{{.Id}}", name).isPresent();
    }

    /** Names, with tags, of the images on this machine. */
    public static List<String> images() {
        return answer(Map.of(), "image", "ls", "--format", "{{.Repository}}:{{.Tag}}").stream()
                .flatMap(String::lines)
                .sorted()
                .toList();
    }

    /** Ids of the runs, living and dead, that have a container, a volume or a network there. */
    public static Set<String> runs() {
        String labels = "{{.Label \"" + RunTraces.PROJECT_LABEL + "\"}}\n{{.Label \"" + RunTraces.RUN_LABEL + "\"}}";
        return Stream.of(
                        answer(Map.of(), "ps", "--all", "--format", labels),
                        answer(Map.of(), "volume", "ls", "--format", labels),
                        answer(Map.of(), "network", "ls", "--format", labels))
                .flatMap(Optional::stream)
                .flatMap(String::lines)
                .map(RUN_ID::matcher)
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> answer(Map<String, String> environment, String... question) {
        try {
            Commands.Result result = new DockerCommand(DockerCommand.plain().directory(), environment).ask(question);
            return result.succeeded() ? Optional.of(result.output()) : Optional.empty();
        } catch (IOException | IllegalStateException | ClusterStartException e) {
            return Optional.empty();
        }
    }
}
