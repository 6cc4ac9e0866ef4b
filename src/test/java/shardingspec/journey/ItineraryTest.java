package shardingspec.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.lesson.Phase;

/** The engine carries any list of steps: also another's in the middle of one. */
class ItineraryTest {

    private static final Phase REGULAR = new Phase("1", "Regular", false);
    private static final Phase SHARDED = new Phase("2", "Sharded", true);
    private static final Phase UPGRADED = new Phase("U", "Upgraded", true);

    private static final Step FILL = new Made(REGULAR, "Fill", Action.run("setup/00_create_base_table.sql"));
    private static final Step SHARD = new Made(
            SHARDED,
            "Shard",
            Action.attempt(new Attempt("too early"), "sharding/11_add_workers.sql"),
            Action.run("sharding/10_enable_citus.sql").on(Target.EVERY_NODE),
            Action.run("sharding/10_enable_citus.sql"));
    private static final Step RETURN = new Made(SHARDED, "Return");
    private static final Step UPGRADE = new Made(UPGRADED, "Upgrade");

    private final Itinerary itinerary = Itinerary.of(FILL, SHARD, RETURN);

    @Test
    void another_can_be_let_into_its_middle() {
        Itinerary longer = itinerary.withInserted(SHARD, Itinerary.of(UPGRADE));

        assertThat(longer.steps()).containsExactly(FILL, SHARD, UPGRADE, RETURN);
        assertThat(longer.phases()).containsExactly(REGULAR, SHARDED, UPGRADED);
        assertThat(longer.upTo(UPGRADE)).containsExactly(FILL, SHARD, UPGRADE);
        assertThat(longer.last()).isEqualTo(RETURN);
    }

    @Test
    void a_step_needs_Citus_if_one_before_it_does() {
        assertThat(itinerary.needsCitus(FILL)).isFalse();
        assertThat(itinerary.needsCitus(SHARD)).isTrue();
        assertThat(itinerary.needsCitus(RETURN)).isTrue();
    }

    @Test
    void the_scripts_of_a_step_are_read_from_its_values_without_what_it_only_attempts() {
        assertThat(Itinerary.scripts(SHARD)).containsExactly("sharding/10_enable_citus.sql");
    }

    @Test
    void a_step_of_another_itinerary_is_refused() {
        assertThatThrownBy(() -> itinerary.position(UPGRADE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no step of this itinerary: Upgrade");
    }

    @Test
    void nothing_and_a_step_twice_are_refused() {
        assertThatThrownBy(Itinerary::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Itinerary.of(FILL, FILL)).isInstanceOf(IllegalArgumentException.class);
    }

    private record Made(Phase phase, String title, List<Action> actions) implements Step {

        Made(Phase phase, String title, Action... actions) {
            this(phase, title, List.of(actions));
        }
    }
}
