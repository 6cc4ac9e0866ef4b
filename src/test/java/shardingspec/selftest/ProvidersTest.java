package shardingspec.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.auto.Providers;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/** An explicit choice is never replaced by another; without one, the first that can run is taken. */
class ProvidersTest {

    private final ClusterProvider broken = new Fake("broken", "no engine answers: start one");
    private final ClusterProvider absent = new Fake("absent", "no program was found: install it");
    private final ClusterProvider ready = new Fake("ready", null);

    @Test
    void the_named_one_is_taken() {
        assertThat(choose("ready", List.of(broken), List.of(broken, ready))).isSameAs(ready);
    }

    @Test
    void the_named_one_is_not_replaced_if_it_cannot_run() {
        assertThatThrownBy(() -> choose("broken", List.of(ready, broken), List.of(ready, broken)))
                .isInstanceOf(ClusterStartException.class)
                .hasMessage("-Dcluster=broken cannot run here: no engine answers: start one");
    }

    @Test
    void the_first_that_can_run_is_taken_without_a_choice() {
        assertThat(choose("auto", List.of(broken, ready, absent), List.of())).isSameAs(ready);
    }

    @Test
    void if_none_can_run_all_reasons_are_given_and_the_ways_to_mend_it() {
        assertThatThrownBy(() -> choose("auto", List.of(broken, absent), List.of(broken, absent, ready)))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContainingAll(
                        "broken: no engine answers: start one",
                        "absent: no program was found: install it",
                        "Three ways to mend it",
                        "Docker",
                        "-Dcluster=local -Dpg.config=",
                        "-Dcluster=attached");
    }

    @Test
    void an_unknown_name_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> Providers.choose(Settings.of(Map.of("cluster", "docker"), Map.of(), Map.of())))
                .isInstanceOf(SettingsException.class)
                .hasMessage("Unknown cluster provider \"docker\": -Dcluster= takes compose, local, attached or auto");
    }

    private static ClusterProvider choose(String name, List<ClusterProvider> byPreference, List<ClusterProvider> all) {
        return Providers.choose(Settings.of(Map.of("cluster", name), Map.of(), Map.of()), byPreference, all);
    }

    /** @param lack what {@link #missing} answers */
    private record Fake(String name, @Nullable String lack) implements ClusterProvider {

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
