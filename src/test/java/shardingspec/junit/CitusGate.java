package shardingspec.junit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import shardingspec.cluster.WaysToCitus;
import shardingspec.journey.Step;
import shardingspec.lesson.Omission;

/**
 * Leaves lessons out where the servers have no Citus: all those of a step that needs it, and single ones that
 * {@link NeedsCitus} marks. Lessons are judged one by one, not by class, so that each is reported by its name and counted.
 */
public final class CitusGate implements ExecutionCondition {

    static final Omission NO_CITUS =
            new Omission("the servers of this run are plain PostgreSQL, without Citus", WaysToCitus.ALL);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            return ConditionEvaluationResult.enabled("the lessons of a class are judged one by one");
        }
        if (JourneyExtension.journey(context).cluster().hasCitus()
                || !needsCitus(LessonExtension.step(context), context.getRequiredTestMethod())) {
            return ConditionEvaluationResult.enabled("the servers have what the lesson needs");
        }
        return LessonExtension.leaveOut(context, NO_CITUS);
    }

    /** Whether a lesson can only be held on servers that carry Citus. */
    public static boolean needsCitus(Step step, Method lesson) {
        return step.needsCitus() || AnnotationSupport.isAnnotated(lesson, NeedsCitus.class);
    }
}
