package shardingspec.junit;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import shardingspec.cluster.WaysToCitus;
import shardingspec.cluster.registry.Providers;
import shardingspec.settings.Settings;

/**
 * Gives specs of generated queries what was found, and leaves them out where there is no Citus to ask. The run lives in the root
 * store, so that all of them share it.
 */
final class GeneratorExtension implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(GeneratorExtension.class);

    private static final String WITHOUT_CITUS = "embedded";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String provider =
                Providers.choose(Settings.load(Path.of(""))).provider().name();
        return provider.equals(WITHOUT_CITUS)
                ? ConditionEvaluationResult.disabled(
                        "left out, because the servers of " + provider + " carry no Citus: " + WaysToCitus.numbered())
                : ConditionEvaluationResult.enabled("there is a cluster to ask");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GeneratorRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(GeneratorRun.class, key -> GeneratorRun.begin(), GeneratorRun.class);
    }
}
