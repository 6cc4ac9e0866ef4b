package shardingspec.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.WaysToCitus;
import shardingspec.cluster.registry.Providers;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/**
 * What this machine has, what each provider lacks, and whether a run would find a cluster. Nothing is started or changed.
 *
 * @param machine what was found
 * @param providers one finding for each way to come by a cluster
 * @param verdict in one sentence
 * @param able whether at least one provider can run, and no choice or setting forbids it
 */
public record Checkup(List<Finding> machine, List<Finding> providers, String verdict, boolean able) {

    private static final String ATTACHED = "attached";

    public Checkup {
        machine = List.copyOf(machine);
        providers = List.copyOf(providers);
    }

    /** @param directory the one that the run starts in */
    public static Checkup of(Path directory) {
        try {
            Settings settings = Settings.load(directory);
            SeedSettings.from(settings);
            PortFindings ports = PortFindings.look(settings);
            List<Finding> machine = new ArrayList<>(MachineFindings.look());
            machine.addAll(DockerFindings.look(settings));
            machine.addAll(PostgresFindings.look(settings));
            machine.add(ports.finding());
            machine.add(environmentFile(directory));
            return of(settings, machine, ports, Providers.all(), Providers.byPreference());
        } catch (SettingsException e) {
            List<Finding> machine = new ArrayList<>(MachineFindings.look());
            String complaint = String.valueOf(e.getMessage());
            machine.add(Finding.lack("Settings", complaint, "correct that, and look again"));
            return new Checkup(machine, List.of(), "No run can begin with these settings. " + complaint, false);
        }
    }

    /**
     * The judgement alone, with other providers and on another machine.
     *
     * @param byPreference those that {@code auto} tries, in this order
     */
    public static Checkup of(
            Settings settings,
            List<Finding> machine,
            PortFindings ports,
            List<ClusterProvider> all,
            List<ClusterProvider> byPreference) {
        Map<String, Optional<String>> lacks = new LinkedHashMap<>();
        for (ClusterProvider provider : all) {
            lacks.put(provider.name(), lack(provider, settings, ports));
        }
        Optional<ClusterProvider> auto = byPreference.stream()
                .filter(provider -> Providers.whyPassedBy(provider, settings).isEmpty())
                .findFirst();
        List<Finding> providers = new ArrayList<>();
        lacks.forEach((name, lack) -> providers.add(lack.map(reason -> Finding.lack(name, reason, again(name)))
                .orElseGet(() -> Finding.good(name, can(name, auto.map(ClusterProvider::name))))));
        return judged(machine, providers, settings.text(Setting.CLUSTER), lacks, auto);
    }

    /** The whole of it, as lines for a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(FindingsTable.lines("This machine", machine));
        if (!providers.isEmpty()) {
            lines.addAll(FindingsTable.lines("Ways to come by a cluster", providers));
        }
        lines.addAll(List.of("", verdict, ""));
        return lines;
    }

    private static Checkup judged(
            List<Finding> machine,
            List<Finding> providers,
            String choice,
            Map<String, Optional<String>> lacks,
            Optional<ClusterProvider> auto) {
        List<String> able = lacks.keySet().stream()
                .filter(name -> lacks.getOrDefault(name, Optional.empty()).isEmpty())
                .toList();
        if (!choice.equals("auto")) {
            return named(machine, providers, choice, lacks, able);
        }
        if (auto.isPresent()) {
            return new Checkup(machine, providers, "mvn verify runs here, and takes " + taken(auto.get()), true);
        }
        if (!able.isEmpty()) {
            return new Checkup(
                    machine,
                    providers,
                    "mvn verify finds no cluster by itself, but mvn verify -Dcluster=" + able.get(0) + " runs here.",
                    true);
        }
        return new Checkup(
                machine, providers, "No cluster can be had here. One of these is enough:\n" + reasons(lacks), false);
    }

    private static String taken(ClusterProvider provider) {
        return provider.hasCitus()
                ? provider.name() + "."
                : provider.name() + ", which has no Citus: what needs Citus is left out. To run that too:\n"
                        + WaysToCitus.numbered();
    }

    /** An explicit choice is never replaced by another, so it is the one that counts. */
    private static Checkup named(
            List<Finding> machine,
            List<Finding> providers,
            String choice,
            Map<String, Optional<String>> lacks,
            List<String> able) {
        if (!lacks.containsKey(choice)) {
            return new Checkup(
                    machine,
                    providers,
                    "There is no provider \"" + choice + "\": -Dcluster= takes " + String.join(", ", lacks.keySet())
                            + " or auto.",
                    false);
        }
        Optional<String> lack = lacks.getOrDefault(choice, Optional.empty());
        if (lack.isEmpty()) {
            return new Checkup(machine, providers, "mvn verify -Dcluster=" + choice + " runs here.", true);
        }
        String others = able.isEmpty() ? "" : "\nWithout it, " + String.join(" and ", able) + " can run here.";
        return new Checkup(
                machine, providers, "-Dcluster=" + choice + " cannot run here: " + lack.get() + others, false);
    }

    private static Optional<String> lack(ClusterProvider provider, Settings settings, PortFindings ports) {
        try {
            if (settings.flag(Setting.REQUIRE_CITUS) && !provider.hasCitus()) {
                return Optional.of("its servers have no Citus, and REQUIRE_CITUS is true");
            }
            Optional<String> missing = provider.missing(settings);
            // The provider itself asks its servers only when it starts.
            return missing.isEmpty()
                            && provider.name().equals(ATTACHED)
                            && !ports.silent().isEmpty()
                    ? Optional.of("nothing listens at " + String.join(", ", ports.silent())
                            + ": start it, or correct the hosts and ports in .env")
                    : missing;
        } catch (ClusterStartException | SettingsException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String can(String name, Optional<String> auto) {
        if (name.equals(ATTACHED)) {
            return "something listens on every port; whether it can carry the journey, the start tells";
        }
        return "can run" + (auto.equals(Optional.of(name)) ? ", and is what auto takes" : "");
    }

    private static String again(String name) {
        return name.equals(ATTACHED)
                ? "cp -n .env.example .env, choose its POSTGRES_PASSWORD, docker compose up -d --wait"
                : "then: mvn verify -Dcluster=" + name;
    }

    private static String reasons(Map<String, Optional<String>> lacks) {
        return lacks.entrySet().stream()
                .map(entry -> "  " + entry.getKey() + ": " + entry.getValue().orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static Finding environmentFile(Path directory) {
        return Files.exists(directory.resolve(".env"))
                ? Finding.good(".env", "readable, and every line of it a setting")
                : Finding.note(".env", "not there, so the defaults hold", "cp .env.example .env");
    }
}
