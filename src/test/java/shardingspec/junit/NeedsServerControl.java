package shardingspec.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import shardingspec.cluster.Cluster;
import shardingspec.lesson.Omission;

/** Leaves a spec out, with the reason, where the servers are not ours to stop. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsServerControl.Gate.class)
public @interface NeedsServerControl {

    /** The gate. */
    final class Gate implements ExecutionCondition {

        private static final Omission NOT_OURS = new Omission(
                "the servers of an attached cluster are not ours to stop",
                List.of("mvn verify -Dcluster=compose", "mvn verify -Dcluster=local"));

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Cluster cluster = JourneyExtension.journey(context).cluster();
            return cluster.controlsServers()
                    ? ConditionEvaluationResult.enabled(
                            "the provider " + cluster.provider() + " stops and starts servers")
                    : LessonExtension.leaveOut(context, NOT_OURS);
        }
    }
}
