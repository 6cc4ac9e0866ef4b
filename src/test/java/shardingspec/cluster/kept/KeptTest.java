package shardingspec.cluster.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Cluster;
import shardingspec.settings.Settings;

/** Clearing up asks nobody who was not chosen and left nothing, and one that fails keeps no other from it. */
class KeptTest {

    private final List<String> swept = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    @Test
    void a_provider_that_is_not_chosen_is_not_asked() {
        sweep("mine", new Fake("mine", false, false), new Fake("other", true, false));

        assertThat(swept).containsExactly("mine");
    }

    @Test
    void without_a_choice_those_are_cleared_that_left_a_folder() {
        sweep("auto", new Fake("clean", false, true), new Fake("dirty", true, false));

        assertThat(swept).containsExactly("dirty");
        assertThat(notices).isEmpty();
    }

    @Test
    void one_that_cannot_be_cleared_is_reported_and_the_next_is_cleared() {
        sweep("auto", new Fake("broken", true, true), new Fake("dirty", true, false));

        assertThat(swept).containsExactly("broken", "dirty");
        assertThat(notices)
                .containsExactly("What killed runs of broken left behind could not be cleared away: no engine");
    }

    private void sweep(String choice, KeepingProvider... providers) {
        Settings settings = Settings.of(Map.of("cluster", choice), Map.of(), Map.of());
        new Kept(List.of(providers)).sweep(settings, notices::add);
    }

    private final class Fake implements KeepingProvider {

        private final String name;
        private final boolean leftovers;
        private final boolean fails;

        Fake(String name, boolean leftovers, boolean fails) {
            this.name = name;
            this.leftovers = leftovers;
            this.fails = fails;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean hasCitus() {
            return false;
        }

        @Override
        public boolean hasLeftovers() {
            return leftovers;
        }

        @Override
        public void sweep() {
            swept.add(name);
            if (fails) {
                throw new IllegalStateException("no engine");
            }
        }

        @Override
        public Optional<String> missing(Settings settings) {
            throw new AssertionError(name + " is not to be looked for");
        }

        @Override
        public Cluster start(Settings settings) {
            throw new AssertionError();
        }

        @Override
        public boolean isAlive(KeptCluster kept) {
            throw new AssertionError();
        }

        @Override
        public Cluster resume(KeptCluster kept) {
            throw new AssertionError();
        }

        @Override
        public void remove(KeptCluster kept) {
            throw new AssertionError();
        }
    }
}
