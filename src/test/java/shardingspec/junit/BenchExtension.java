package shardingspec.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import shardingspec.bench.Bench;
import shardingspec.bench.Programs;
import shardingspec.cluster.registry.Providers;
import shardingspec.event.Event;
import shardingspec.event.Events;
import shardingspec.settings.BenchSettings;
import shardingspec.settings.Settings;

/**
 * Gives benchmarks what they work with, and leaves them out where there is nothing to measure, or to compare with. The stream of
 * events lives in the root store, so that the run ends once, after the last class.
 */
final class BenchExtension implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BenchExtension.class);

    /** Whose servers carry Citus, and may be filled, stopped and given other settings. */
    private static final List<String> PROVIDERS = List.of("local", "compose");

    /** From the first benchmark to the last. */
    private record Run(Consumer<Event> events) implements AutoCloseable {

        static Run begin() {
            Run run = new Run(Events.toServices());
            run.events.accept(new Event.RunBegan());
            return run;
        }

        @Override
        public void close() {
            events.accept(new Event.RunEnded());
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Settings settings = Settings.load(Path.of(""));
        String provider = Providers.choose(settings).provider().name();
        if (!PROVIDERS.contains(provider)) {
            return ConditionEvaluationResult.disabled(
                    "left out: benchmarks fill servers with rows, stop them and change "
                            + "their settings, and need Citus on them, which is not for those of " + provider
                            + ". Run them with -Dcluster=local or -Dcluster=compose");
        }
        return Programs.find(settings).isEmpty()
                ? ConditionEvaluationResult.disabled(Programs.missing())
                : ConditionEvaluationResult.enabled("there are servers to measure, and programs to compare with");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Bench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Settings settings = Settings.load(Path.of(""));
        Run run = context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Run.class, key -> Run.begin(), Run.class);
        return new Bench(
                settings, BenchSettings.from(settings), Programs.find(settings).orElseThrow(), run.events());
    }
}
