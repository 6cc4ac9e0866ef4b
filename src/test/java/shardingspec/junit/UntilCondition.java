package shardingspec.junit;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import shardingspec.journey.Itinerary;
import shardingspec.journey.Step;
import shardingspec.journey.Until;
import shardingspec.journey.faults.FaultStep;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/** Leaves out, with the reason, the specs of the steps that the journey does not take because of {@code -Duntil=}. */
final class UntilCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Settings settings = Settings.load(Path.of(""));
        Itinerary itinerary = FaultStep.wholeItinerary();
        return context.getTestClass()
                .flatMap(SpecStep::find)
                .flatMap(step -> Until.of(settings, itinerary)
                        .filter(last -> itinerary.position(step) > itinerary.position(last)))
                .map(last -> ConditionEvaluationResult.disabled(reason(settings, last)))
                .orElse(ConditionEvaluationResult.enabled("the journey takes its step"));
    }

    private static String reason(Settings settings, Step last) {
        return "left out: the journey stops after the step \"" + last.title() + "\", as -Duntil="
                + settings.text(Setting.UNTIL) + " asks";
    }
}
