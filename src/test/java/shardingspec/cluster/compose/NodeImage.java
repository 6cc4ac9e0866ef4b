package shardingspec.cluster.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.ServerLog;
import shardingspec.cluster.process.Commands;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/**
 * The image that every server runs from: the one that CITUS_IMAGE names, else the one that the Dockerfile describes.
 */
final class NodeImage {

    private static final Logger LOG = LoggerFactory.getLogger(NodeImage.class);

    private final DockerCommand docker;

    NodeImage(DockerCommand docker) {
        this.docker = docker;
    }

    /**
     * Makes sure that the image is on this machine. Building it here, and not as a part of {@code docker compose up},
     * lets the failure show what the build printed.
     *
     * @return the name of the image
     */
    String provide(Settings settings) {
        Optional<String> named = settings.find(Setting.CITUS_IMAGE);
        try {
            return named.isPresent() ? pullIfAbsent(named.get()) : build();
        } catch (IOException e) {
            throw new UncheckedIOException("docker cannot be run", e);
        }
    }

    private String pullIfAbsent(String image) throws IOException {
        if (docker.ask("image", "inspect", image).succeeded()) {
            return image;
        }
        LOG.info("Pulling {}", image);
        Commands.Result pull = docker.run(DockerCommand.DOWNLOAD, "pull", "--quiet", image);
        if (!pull.succeeded()) {
            throw new ClusterStartException("CITUS_IMAGE names " + image
                    + ", which is neither on this machine nor can it be pulled. Name an image that there is, "
                    + "or leave CITUS_IMAGE out to have one built from the Dockerfile. Docker says:\n"
                    + ServerLog.tail(pull.output()));
        }
        return image;
    }

    private String build() throws IOException {
        LOG.info("Building the image of the nodes from the Dockerfile. The first time takes a few minutes.");
        Commands.Result build = docker.run(DockerCommand.DOWNLOAD, "compose", "build");
        if (!build.succeeded()) {
            throw new ClusterStartException(
                    "The image of the nodes cannot be built from the Dockerfile. Fix that, or name "
                            + "a ready image with CITUS_IMAGE. The build ends with:\n"
                            + ServerLog.tail(build.output()));
        }
        Commands.Result images = docker.ask("compose", "config", "--images");
        return images.output()
                .lines()
                .findFirst()
                .filter(image -> images.succeeded())
                .orElseThrow(() -> new ClusterStartException(
                        "docker compose names no image:\n" + ServerLog.tail(images.output())));
    }
}
