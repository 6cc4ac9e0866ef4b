package shardingspec.cluster.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/** An explicit choice is never replaced by another; without one, the first that can run is taken. */
class ProvidersTest {

    private final ClusterProvider broken = new Fake("broken", true, "no engine answers: start one");
    private final ClusterProvider absent = new Fake("absent", true, "no program was found: install it");
    private final ClusterProvider plain = new Fake("plain", false, null);
    private final ClusterProvider ready = new Fake("ready", true, null);

    @Test
    void the_named_one_is_taken() {
        assertThat(choose("ready", List.of(broken), List.of(broken, ready)).provider())
                .isSameAs(ready);
    }

    @Test
    void the_named_one_is_not_replaced_if_it_cannot_run() {
        assertThatThrownBy(() -> choose("broken", List.of(ready, broken), List.of(ready, broken)))
                .isInstanceOf(ClusterStartException.class)
                .hasMessage("-Dcluster=broken cannot run here: no engine answers: start one");
    }

    @Test
    void the_first_that_can_run_is_taken_without_a_choice() {
        assertThat(choose("auto", List.of(broken, ready, absent), List.of()).provider())
                .isSameAs(ready);
    }

    @Test
    void if_none_can_run_all_reasons_are_given_and_the_ways_to_mend_it() {
        assertThatThrownBy(() -> choose("auto", List.of(broken, absent), List.of(broken, absent, ready)))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContainingAll(
                        "broken: no engine answers: start one",
                        "absent: no program was found: install it",
                        "Three ways to fix it",
                        "Docker",
                        "-Dcluster=local -Dpg.config=",
                        "-Dcluster=attached");
    }

    @Test
    void auto_says_what_it_took_and_why_nothing_before_it() {
        assertThat(choose("auto", List.of(ready, absent), List.of()).reasons())
                .containsExactly("-Dcluster=auto takes ready: its first choice.");
        assertThat(choose("auto", List.of(broken, absent, plain), List.of()).reasons())
                .containsExactly(
                        "-Dcluster=auto takes plain, which has no Citus.",
                        "Not broken: no engine answers: start one. Not absent: no program was found: install it.");
    }

    @Test
    void a_provider_that_is_named_needs_no_explanation() {
        assertThat(choose("plain", List.of(), List.of(plain)).reasons()).isEmpty();
    }

    @Test
    void the_last_resort_of_auto_is_plain_postgresql() {
        assertThat(choose("auto", List.of(broken, absent, plain), List.of()).provider())
                .isSameAs(plain);
    }

    @Test
    void where_citus_is_required_auto_takes_no_provider_without_it() {
        Settings settings = Settings.of(Map.of("require.citus", "true"), Map.of(), Map.of());

        assertThatThrownBy(() -> Providers.choose(settings, List.of(broken, plain), List.of()))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContainingAll(
                        "broken: no engine answers",
                        "plain: its servers have no Citus, and REQUIRE_CITUS is true",
                        "Three ways to fix it");
        assertThat(Providers.choose(settings, List.of(broken, ready, plain), List.of())
                        .provider())
                .isSameAs(ready);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PG_CONFIG", "CITUS_IMAGE"})
    void who_names_where_citus_comes_from_is_not_given_a_provider_without_it(String setting) {
        Settings settings = Settings.of(Map.of(setting, "mine"), Map.of(), Map.of());

        assertThatThrownBy(() -> Providers.choose(settings, List.of(broken, plain), List.of()))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContaining("plain: its servers have no Citus, and " + setting + " names");
    }

    @Test
    void requiring_citus_of_a_provider_without_it_is_a_contradiction() {
        Settings settings = Settings.of(Map.of("cluster", "plain", "require.citus", "true"), Map.of(), Map.of());

        assertThatThrownBy(() -> Providers.choose(settings, List.of(), List.of(plain)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(
                        "-Dcluster=plain and REQUIRE_CITUS=true", "contradict each other", "-Dcluster=attached");
    }

    @Test
    void an_unknown_name_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> Providers.choose(Settings.of(Map.of("cluster", "docker"), Map.of(), Map.of())))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "Unknown cluster provider \"docker\": -Dcluster= takes compose, local, attached, embedded or auto");
    }

    private static Choice choose(String name, List<ClusterProvider> byPreference, List<ClusterProvider> all) {
        return Providers.choose(Settings.of(Map.of("cluster", name), Map.of(), Map.of()), byPreference, all);
    }

    /** @param lack what {@link #missing} answers */
    private record Fake(
            String name, boolean hasCitus, @Nullable String lack) implements ClusterProvider {

        @Override
        public Optional<String> missing(Settings settings) {
            return Optional.ofNullable(lack);
        }

        @Override
        public Cluster start(Settings settings) {
            throw new ClusterStartException(name + " is not there to be started");
        }
    }
}
