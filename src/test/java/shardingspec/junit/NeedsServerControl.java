package shardingspec.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import shardingspec.cluster.Cluster;

/** Leaves a spec out, with the reason, where the servers are not ours to stop. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsServerControl.Gate.class)
public @interface NeedsServerControl {

    /** The gate. */
    final class Gate implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Cluster cluster = JourneyExtension.journey(context).cluster();
            return cluster.controlsServers()
                    ? ConditionEvaluationResult.enabled(
                            "the provider " + cluster.provider() + " stops and starts servers")
                    : ConditionEvaluationResult.disabled("left out: the servers of an attached cluster are not ours to "
                            + "stop; run it with -Dcluster=compose or -Dcluster=local");
        }
    }
}
