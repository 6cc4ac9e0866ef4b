package shardingspec.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shardingspec.cluster.compose.DockerEngine;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/** What the provider compose works with: the engine, Compose, and the image. */
final class DockerFindings {

    private DockerFindings() {}

    static List<Finding> look(Settings settings) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> obstacle = DockerEngine.obstacle();
        if (obstacle.isPresent()) {
            findings.add(Finding.lack("Docker engine", obstacle.get(), startCommand()));
            return findings;
        }
        findings.add(Finding.good(
                "Docker engine",
                DockerEngine.version().orElse("answers, but there is no docker command to ask it more")));
        Optional<String> compose = DockerEngine.composeVersion();
        findings.add(compose.map(version -> Finding.good("Docker Compose", version))
                .orElseGet(() -> Finding.lack(
                        "Docker Compose", "not there", "sudo apt-get install docker-compose-plugin, or the like")));
        if (compose.isPresent()) {
            findings.add(image(settings));
        }
        return findings;
    }

    private static Finding image(Settings settings) {
        boolean named = settings.find(Setting.CITUS_IMAGE).isPresent();
        return DockerEngine.imageOfNodes(settings)
                .map(image -> {
                    if (DockerEngine.hasImage(image)) {
                        return Finding.good("Image", image);
                    }
                    return named
                            ? Finding.note(
                                    "Image",
                                    image + ", which CITUS_IMAGE names, is not here: the first run pulls it",
                                    "docker pull " + image)
                            : Finding.note(
                                    "Image",
                                    image + " is not here: the first run builds it, in minutes",
                                    "docker compose build");
                })
                .orElseGet(() -> Finding.lack("Image", "docker compose names none", "docker compose config --images"));
    }

    private static String startCommand() {
        if (System.getenv("DOCKER_HOST") != null) {
            return "unset DOCKER_HOST";
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("linux")) {
            return "sudo systemctl start docker";
        }
        return system.contains("mac") ? "open -a Docker" : "start Docker Desktop";
    }
}
