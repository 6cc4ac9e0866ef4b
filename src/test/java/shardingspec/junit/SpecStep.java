package shardingspec.junit;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import shardingspec.journey.Step;

/** Reads which step a spec class names. */
final class SpecStep {

    private SpecStep() {}

    /** Empty for a class that names none. */
    static Optional<Step> find(Class<?> spec) {
        return Arrays.stream(spec.getAnnotations())
                .filter(annotation -> AnnotationSupport.isAnnotated(annotation.annotationType(), JourneySpec.class))
                .map(SpecStep::value)
                .findFirst();
    }

    /** @throws IllegalArgumentException if it names none */
    static Step of(Class<?> spec) {
        return find(spec).orElseThrow(() -> new IllegalArgumentException(spec.getName() + " names no step"));
    }

    private static Step value(Annotation annotation) {
        return ReflectionSupport.findMethod(annotation.annotationType(), "value")
                .map(value -> (Step) ReflectionSupport.invokeMethod(value, annotation))
                .orElseThrow();
    }
}
