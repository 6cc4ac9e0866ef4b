package shardingspec.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Collectors;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/**
 * Whether something listens where {@code docker compose up} publishes its servers and {@code -Dcluster=attached} looks for
 * them. The other providers choose free ports.
 */
public record PortFindings(List<String> listening, List<String> silent) {

    public PortFindings {
        listening = List.copyOf(listening);
        silent = List.copyOf(silent);
    }

    /** Enough for a machine in the same building. */
    private static final int PATIENCE_MILLIS = 500;

    static PortFindings look(Settings settings) {
        List<String> all = List.of(
                settings.text(Setting.POSTGRES_HOST) + ":" + settings.text(Setting.POSTGRES_PORT),
                settings.text(Setting.WORKER1_HOST) + ":" + settings.text(Setting.WORKER1_PORT),
                settings.text(Setting.WORKER2_HOST) + ":" + settings.text(Setting.WORKER2_PORT),
                settings.text(Setting.WORKER3_HOST) + ":" + settings.text(Setting.WORKER3_PORT));
        var split = all.stream().collect(Collectors.partitioningBy(PortFindings::listens));
        return new PortFindings(split.getOrDefault(true, List.of()), split.getOrDefault(false, List.of()));
    }

    Finding finding() {
        if (listening.isEmpty()) {
            return Finding.good("Ports", "free, for docker compose up: " + String.join(", ", silent));
        }
        if (silent.isEmpty()) {
            return Finding.good("Ports", "something listens, for -Dcluster=attached: " + String.join(", ", listening));
        }
        return Finding.note(
                "Ports",
                "something listens at " + String.join(", ", listening) + ", and nothing at "
                        + String.join(", ", silent),
                "docker compose up -d --wait, on other ports if these are not its own: POSTGRES_PORT, WORKER1_PORT … in .env");
    }

    private static boolean listens(String address) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    PATIENCE_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
