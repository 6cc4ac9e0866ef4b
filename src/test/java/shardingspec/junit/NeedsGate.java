package shardingspec.junit;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import shardingspec.cluster.Missing;
import shardingspec.cluster.Need;
import shardingspec.cluster.ServerFacts;
import shardingspec.cluster.WaysToCitus;
import shardingspec.journey.Itinerary;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.lesson.Omission;

/**
 * Leaves lessons out that the servers of the run cannot show: all those of a step that cannot be taken, and single ones with
 * {@link Needs}. Lessons are judged one by one, not by class, so that each is reported by its name and counted.
 */
public final class NeedsGate implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            return ConditionEvaluationResult.enabled("the lessons of a class are judged one by one");
        }
        Journey journey = JourneyExtension.journey(context);
        Step step = SpecStep.of(context.getRequiredTestClass());
        ServerFacts facts = journey.cluster().facts();
        return needs(journey.itinerary(), step, context.getRequiredTestMethod()).stream()
                .flatMap(need -> facts.missing(need).map(missing -> omission(need, missing)).stream())
                .findFirst()
                .map(omission -> LessonExtension.leaveOut(context, omission))
                .orElse(ConditionEvaluationResult.enabled("the servers have what the lesson needs"));
    }

    /** Everything that a lesson needs: for its step to be reached, for the step, and for itself. */
    static Set<Need> needs(Itinerary itinerary, Step step, Method lesson) {
        Set<Need> needs = new LinkedHashSet<>();
        if (itinerary.needsCitus(step)) {
            needs.add(Need.CITUS);
        }
        needs.addAll(step.needs());
        Optional<Needs> own = AnnotationSupport.findAnnotation(lesson, Needs.class);
        own.ifPresent(marked -> needs.addAll(List.of(marked.value())));
        return needs;
    }

    private static Omission omission(Need need, Missing missing) {
        return need == Need.CITUS
                ? new Omission(missing.reason(), WaysToCitus.ALL)
                : new Omission(missing.reason(), List.of(missing.fix()));
    }
}
