package shardingspec.event;

import java.util.function.Consumer;

/** Hears everything that happens in a run. Those of the suite are found as services of this type. */
public interface Listener extends Consumer<Event> {}
