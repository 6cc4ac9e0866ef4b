package shardingspec.report.allure;

import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.util.Optional;
import shardingspec.report.run.Secrets;

/**
 * Has the last word on every result before it is written: gives those that no lesson could name (left out, or whose class
 * could not begin) their place, and masks secrets. Allure finds it as a service.
 */
public final class LessonListener implements TestLifecycleListener {

    @Override
    public void beforeTestWrite(TestResult result) {
        if (!AllureLabels.isPlaced(result)) {
            AllureLabels.chapterOf(result).ifPresent(chapter -> {
                Optional<String> method = AllureLabels.label(result, "testMethod");
                String name = method.map(LessonListener::words).orElse("this chapter could not begin");
                AllureLabels.place(result, chapter.phaseHeading(), chapter.heading(), chapter.id() + " " + name);
            });
        }
        if (!AllureLabels.isPlaced(result)) {
            AllureLabels.place(
                    result,
                    "Phase 99: Behind the journey",
                    AllureLabels.label(result, "suite").orElse(""),
                    words(result.getName()));
        }
        AllureLabels.time(result);
        Optional.ofNullable(result.getStatusDetails()).ifPresent(LessonListener::mask);
        result.getParameters().forEach(parameter -> parameter.setValue(Secrets.mask(parameter.getValue())));
    }

    private static void mask(StatusDetails details) {
        Optional.ofNullable(details.getMessage()).ifPresent(message -> details.setMessage(Secrets.mask(message)));
        Optional.ofNullable(details.getTrace()).ifPresent(trace -> details.setTrace(Secrets.mask(trace)));
    }

    private static String words(String method) {
        return method.replace('_', ' ');
    }
}
