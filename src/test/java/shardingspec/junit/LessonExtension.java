package shardingspec.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;
import shardingspec.catalog.ShardMap;
import shardingspec.event.Event;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Lessons;
import shardingspec.lesson.Omission;

/**
 * Reports which chapter a class is, and when each of its lessons begins and ends, with what it was given and how it ended. It
 * keeps no state: the stream of events lives with the journey.
 */
public final class LessonExtension implements BeforeAllCallback, InvocationInterceptor {

    @Override
    public void beforeAll(ExtensionContext context) {
        JourneyExtension.events(context)
                .accept(new Event.ChapterBegan(context.getRequiredTestClass(), chapter(context)));
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        report(invocation, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        report(invocation, method, context);
    }

    private static void report(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Consumer<Event> events = JourneyExtension.events(context);
        Journey journey = JourneyExtension.journey(context);
        List<Object> arguments = method.getArguments().stream()
                .filter(argument -> !JourneyExtension.isGiven(argument))
                .toList();
        LessonRef lesson = Lessons.lesson(chapter(context), method.getExecutable(), arguments);
        events.accept(new Event.LessonBegan(lesson));
        try {
            invocation.proceed();
        } catch (TestAbortedException e) {
            events.accept(new Event.LessonLeftOut(lesson, new Omission(reason(e), List.of())));
            throw e;
        } catch (Throwable e) {
            events.accept(new Event.LessonEnded(lesson, Optional.of(e), look(journey)));
            throw e;
        }
        events.accept(new Event.LessonEnded(lesson, Optional.empty(), Optional.empty()));
    }

    /** One of many alike may be left out, and the others not. */
    private static String reason(TestAbortedException aborted) {
        return String.valueOf(aborted.getMessage()).replaceFirst("^left out, because ", "");
    }

    private static Optional<ShardMap> look(Journey journey) {
        try {
            return Optional.of(journey.map());
        } catch (RuntimeException e) {
            return Optional.empty(); // the cluster may be what failed; the lesson's own failure says more
        }
    }

    /** Reports that a lesson is left out, and why. */
    static ConditionEvaluationResult leaveOut(ExtensionContext context, Omission why) {
        LessonRef lesson = Lessons.lesson(chapter(context), context.getRequiredTestMethod(), List.of());
        JourneyExtension.events(context).accept(new Event.LessonLeftOut(lesson, why));
        return ConditionEvaluationResult.disabled(why.sentence());
    }

    private static Chapter chapter(ExtensionContext context) {
        Class<?> spec = context.getRequiredTestClass();
        Step step = SpecStep.of(spec);
        return Lessons.chapter(spec, step.phase(), step.title());
    }
}
