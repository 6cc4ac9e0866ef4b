package shardingspec.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.SeededState;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.kept.Keeping;
import shardingspec.cluster.registry.Choice;
import shardingspec.cluster.registry.Providers;
import shardingspec.event.Event;
import shardingspec.event.Events;
import shardingspec.journey.Journey;
import shardingspec.journey.faults.FaultStep;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Settings;
import shardingspec.subject.Subject;
import shardingspec.subject.demo.Demo;

/**
 * The one attempt of a run to start: a journey, or why there is none. It is remembered, so that every class fails with the first
 * cause, and none tries again.
 */
record JourneyStart(
        Consumer<Event> events,
        @Nullable Keeping keeping,
        @Nullable Journey started,
        @Nullable RuntimeException failure,
        AtomicBoolean reported)
        implements AutoCloseable {

    static JourneyStart attempt() {
        Events events = Events.toServices();
        events.accept(new Event.RunBegan());
        try {
            Settings settings = Settings.load(Path.of(""));
            Subject subject = Demo.subject(SeedSettings.from(settings));
            Keeping keeping = Keeping.begin(Providers.kept(), settings, line -> events.accept(new Event.Noted(line)));
            Journey journey = start(settings, subject, keeping, events);
            return new JourneyStart(events, keeping, journey, null, new AtomicBoolean());
        } catch (RuntimeException e) {
            return new JourneyStart(events, null, null, e, new AtomicBoolean());
        }
    }

    private static Journey start(Settings settings, Subject subject, Keeping keeping, Events events) {
        long begin = System.nanoTime();
        Choice choice = Providers.choose(settings);
        events.accept(new Event.ClusterChosen(choice.reasons()));
        Cluster cluster = keeping.wanted() ? choice.startToKeep(settings) : choice.start(settings);
        Journey journey = new Journey(cluster, subject, FaultStep.wholeItinerary(), events);
        try {
            events.accept(new Event.ClusterStarted(cluster, subject, Duration.ofNanos(System.nanoTime() - begin)));
        } catch (RuntimeException e) {
            journey.close();
            throw e;
        }
        return journey;
    }

    Journey journey() {
        if (failure != null) {
            throw reported.getAndSet(true) ? inShort(failure) : failure;
        }
        return Objects.requireNonNull(started);
    }

    /** Its first line says what is wrong and what to do; the log below it is not to be shown twenty times. */
    private static RuntimeException inShort(RuntimeException failure) {
        return new ClusterStartException(
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("the cluster could not be started"));
    }

    @Override
    public void close() {
        try (Journey journey = started) {
            if (journey != null) {
                reportEnd(journey);
            }
        } finally {
            events.accept(new Event.RunEnded());
        }
        if (keeping != null) {
            keeping.end(
                    line -> events.accept(new Event.Noted(line)), kept -> events.accept(new Event.ClusterKept(kept)));
        }
    }

    private void reportEnd(Journey journey) {
        journey.reached().ifPresent(last -> {
            if (last.equals(journey.itinerary().last())) {
                events.accept(new Event.JourneyCompleted(
                        SeededState.read(journey.cluster().coordinator(), journey.subject())));
            } else {
                events.accept(new Event.Noted(
                        "\nThe journey stopped after the step \"" + last.title() + "\" (" + last.phase() + ")."));
            }
        });
    }
}
