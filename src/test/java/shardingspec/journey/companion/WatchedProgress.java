package shardingspec.journey.companion;

import shardingspec.event.Event;

/** The progress of shard moves is looked at, as an operator would, from another session. */
public record WatchedProgress() implements Companion {

    @Override
    public Running begin(Surroundings surroundings) {
        String script = surroundings.script();
        ProgressWatch watch = ProgressWatch.start(
                surroundings.cluster().coordinator(),
                seen -> surroundings.events().accept(new Event.Progressed(script, seen.sentence())));
        return () -> {
            surroundings.log().progressed(script, watch.seen());
            watch.close();
        };
    }
}
