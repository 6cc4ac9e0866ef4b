package shardingspec.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Lessons;
import shardingspec.lesson.Omission;
import shardingspec.report.Reports;
import shardingspec.report.RunReport;
import shardingspec.settings.SeedSettings;

/**
 * Tells the report which chapter a class is, and when each of its lessons begins and ends, with what it was told and how it
 * ended. It keeps no state: the report lives with the journey.
 */
public final class LessonExtension implements BeforeAllCallback, InvocationInterceptor {

    @Override
    public void beforeAll(ExtensionContext context) {
        Reports.announce(context.getRequiredTestClass(), chapter(context));
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        tell(invocation, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        tell(invocation, method, context);
    }

    private static void tell(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        RunReport report = JourneyExtension.report(context);
        Journey journey = JourneyExtension.journey(context);
        List<Object> arguments =
                method.getArguments().stream().filter(LessonExtension::isTold).toList();
        LessonRef lesson = Lessons.lesson(chapter(context), method.getExecutable(), arguments);
        Optional<Throwable> failure = Optional.empty();
        report.lessonStarted(lesson);
        try {
            invocation.proceed();
        } catch (Throwable e) {
            failure = Optional.of(e);
            throw e;
        } finally {
            report.lessonEnded(lesson, failure, journey::map);
        }
    }

    /** Notes in the report that a lesson is left out, and why. */
    static ConditionEvaluationResult leaveOut(ExtensionContext context, Omission why) {
        LessonRef lesson = Lessons.lesson(chapter(context), context.getRequiredTestMethod(), List.of());
        JourneyExtension.report(context).lessonLeftOut(lesson, why);
        return ConditionEvaluationResult.disabled(why.sentence());
    }

    static Step step(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), JourneySpec.class)
                .map(JourneySpec::value)
                .orElseThrow();
    }

    private static boolean isTold(Object argument) {
        return !(argument instanceof Journey || argument instanceof Cluster || argument instanceof SeedSettings);
    }

    private static Chapter chapter(ExtensionContext context) {
        return Lessons.chapter(context.getRequiredTestClass(), step(context));
    }
}
