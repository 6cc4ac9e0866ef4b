package shardingspec.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.report.Reports;
import shardingspec.report.RunReport;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Settings;

/**
 * Gives every spec the one {@link Journey} of the run, at the step that its class names.
 *
 * <p>The journey lives in the root store, so that JUnit closes it once, after the last class. A cluster that could not be
 * started is remembered there too: every class then fails with the first cause, and none tries again.
 */
public final class JourneyExtension implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(JourneyExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Journey journey = journey(context);
        Step step = LessonExtension.step(context);
        // Where it cannot be reached, the gate leaves every lesson of the class out.
        if (journey.canReach(step)) {
            journey.reach(step);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Journey.class || type == Cluster.class || type == SeedSettings.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Journey journey = journey(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == SeedSettings.class) {
            return journey.seed();
        }
        return type == Journey.class ? journey : journey.cluster();
    }

    static Journey journey(ExtensionContext context) {
        return start(context).journey();
    }

    static RunReport report(ExtensionContext context) {
        return start(context).report();
    }

    private static Start start(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Start.class, key -> Start.attempt(), Start.class);
    }

    /** The one attempt to start: a journey, or why there is none. */
    private record Start(
            RunReport report,
            @Nullable Keeping keeping,
            @Nullable Journey started,
            @Nullable RuntimeException failure,
            AtomicBoolean told)
            implements AutoCloseable {

        static Start attempt() {
            RunReport report = Reports.begin();
            try {
                long begin = System.nanoTime();
                Settings settings = Settings.load(Path.of(""));
                SeedSettings seed = SeedSettings.from(settings);
                Keeping keeping = Keeping.begin(settings, report);
                Cluster cluster = keeping.start(settings, report);
                Journey journey = new Journey(cluster, seed, report);
                try {
                    report.clusterStarted(cluster, Duration.ofNanos(System.nanoTime() - begin));
                } catch (RuntimeException e) {
                    journey.close();
                    throw e;
                }
                return new Start(report, keeping, journey, null, new AtomicBoolean());
            } catch (RuntimeException e) {
                return new Start(report, null, null, e, new AtomicBoolean());
            }
        }

        Journey journey() {
            if (failure != null) {
                throw told.getAndSet(true) ? inShort(failure) : failure;
            }
            return Objects.requireNonNull(started);
        }

        /** Its first line says what is wrong and what to do; the log below it is not to be shown twenty times. */
        private static RuntimeException inShort(RuntimeException failure) {
            return new ClusterStartException(String.valueOf(failure.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("the cluster could not be started"));
        }

        @Override
        public void close() {
            try (report;
                    Journey journey = started) {
                if (journey != null) {
                    report.ended(journey);
                }
            }
            if (keeping != null) {
                keeping.end(report);
            }
        }
    }
}
