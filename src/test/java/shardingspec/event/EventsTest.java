package shardingspec.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Every listener hears everything, in order, whatever another does. */
class EventsTest {

    private final List<Event> heard = new ArrayList<>();

    @Test
    void a_listener_that_fails_keeps_no_other_from_hearing_and_is_reported() {
        Events events = new Events(List.of(EventsTest::fail, heard::add, EventsTest::fail));

        assertThatThrownBy(() -> events.accept(new Event.Noted("a line")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot write")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(heard).containsExactly(new Event.Noted("a line"));
    }

    @Test
    void the_listeners_of_the_suite_are_found_as_services() {
        assertThat(ServiceLoader.load(Listener.class).stream()
                        .map(provider -> provider.type().getSimpleName()))
                .containsExactly("ConsoleListener", "AllureListener", "DocsListener", "FiguresListener");
    }

    private static void fail(Event event) {
        throw new IllegalStateException("cannot write");
    }
}
