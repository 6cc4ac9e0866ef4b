package shardingspec.event;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** The one stream of what happens in a run, to any number of listeners. Events may come from several threads. */
public final class Events implements Consumer<Event> {

    private final List<Consumer<Event>> listeners;

    public Events(List<? extends Consumer<Event>> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** To every listener that is named as a service. */
    public static Events toServices() {
        return new Events(ServiceLoader.load(Listener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** Tells every listener, also after one that failed; what the first failed with is thrown then. */
    @Override
    public synchronized void accept(Event event) {
        RuntimeException first = null;
        for (Consumer<Event> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
