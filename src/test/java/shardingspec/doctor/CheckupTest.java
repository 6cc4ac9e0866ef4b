package shardingspec.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.settings.Settings;

/** What the doctor concludes, and that its table fits a terminal. */
class CheckupTest {

    private static final PortFindings SILENT = new PortFindings(List.of(), List.of("localhost:5440"));
    private static final PortFindings LISTENING = new PortFindings(List.of("localhost:5440"), List.of());

    private final ClusterProvider broken = new Fake("broken", "no engine answers: start one", true);
    private final ClusterProvider ready = new Fake("ready", null, true);
    private final ClusterProvider attached = new Fake("attached", null, true);
    private final ClusterProvider plain = new Fake("plain", null, false);

    @Test
    void auto_takes_the_first_that_can_run() {
        Checkup checkup = check("auto", SILENT, broken, ready);

        assertThat(checkup.able()).isTrue();
        assertThat(checkup.verdict()).isEqualTo("mvn verify runs here, and takes ready.");
    }

    @Test
    void one_without_Citus_is_taken_with_a_word_on_what_is_left_out() {
        Checkup checkup = check("auto", SILENT, broken, plain);

        assertThat(checkup.able()).isTrue();
        assertThat(checkup.verdict())
                .startsWith("mvn verify runs here, and takes plain, which has no Citus: what needs Citus is left out.")
                .contains("-Dcluster=local");
    }

    @Test
    void where_Citus_is_required_one_without_it_is_not_taken() {
        Settings required = Settings.of(Map.of("REQUIRE_CITUS", "true"), Map.of(), Map.of());
        List<ClusterProvider> all = List.of(broken, plain);

        Checkup checkup = Checkup.of(required, List.of(), SILENT, all, all);

        assertThat(checkup.able()).isFalse();
        assertThat(checkup.verdict()).contains("plain: its servers have no Citus, and REQUIRE_CITUS is true");
    }

    @Test
    void if_none_can_run_every_lack_is_told() {
        Checkup checkup = check("auto", SILENT, broken, attached);

        assertThat(checkup.able()).isFalse();
        assertThat(checkup.verdict())
                .startsWith("No cluster can be had here.")
                .contains("broken: no engine answers: start one", "attached: nothing listens at localhost:5440");
    }

    @Test
    void a_cluster_that_runs_is_enough_though_auto_does_not_look_for_it() {
        Checkup checkup = check("auto", LISTENING, broken, attached);

        assertThat(checkup.able()).isTrue();
        assertThat(checkup.verdict()).contains("mvn verify -Dcluster=attached runs here");
    }

    @Test
    void a_choice_that_cannot_run_is_not_made_good_by_another_that_can() {
        Checkup checkup = check("broken", SILENT, broken, ready);

        assertThat(checkup.able()).isFalse();
        assertThat(checkup.verdict())
                .contains(
                        "-Dcluster=broken cannot run here: no engine answers: start one", "Without it, ready can run");
    }

    @Test
    void a_choice_that_there_is_not_is_told_with_those_that_there_are() {
        Checkup checkup = check("docker", SILENT, broken, ready);

        assertThat(checkup.able()).isFalse();
        assertThat(checkup.verdict())
                .isEqualTo("There is no provider \"docker\": -Dcluster= takes broken, ready or auto.");
    }

    @Test
    void the_table_shows_lacks_and_fixes_and_fits_a_terminal() {
        Finding wide = Finding.lack("Docker engine", "none answers ".repeat(30), "sudo systemctl start docker");
        List<String> lines = Checkup.of(
                        Settings.of(Map.of(), Map.of(), Map.of()),
                        List.of(wide),
                        SILENT,
                        List.of(ready),
                        List.of(ready))
                .lines();

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("  ✗ Docker engine    none answers"))
                .anySatisfy(line -> assertThat(line).isEqualTo(" ".repeat(21) + "→ sudo systemctl start docker"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("  ✓ ready            can run, and is what auto takes"));
    }

    private static Checkup check(String choice, PortFindings ports, ClusterProvider... providers) {
        List<ClusterProvider> all = List.of(providers);
        List<ClusterProvider> tried = all.stream()
                .filter(provider -> !provider.name().equals("attached"))
                .toList();
        return Checkup.of(Settings.of(Map.of("cluster", choice), Map.of(), Map.of()), List.of(), ports, all, tried);
    }

    /**
     * A provider that starts nothing.
     *
     * @param lack what {@link #missing} answers
     */
    private record Fake(String name, @Nullable String lack, boolean hasCitus) implements ClusterProvider {

        @Override
        public Optional<String> missing(Settings settings) {
            return Optional.ofNullable(lack);
        }

        @Override
        public Cluster start(Settings settings) {
            throw new UnsupportedOperationException();
        }
    }
}
