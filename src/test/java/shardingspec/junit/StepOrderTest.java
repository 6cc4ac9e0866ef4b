package shardingspec.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import shardingspec.journey.demo.DemoStep;

/** Specs run in the order of the journey, whatever their names and wherever they are found. */
class StepOrderTest {

    @Test
    void classes_run_in_the_order_of_their_steps_then_of_their_names() {
        assertThat(ordered(Alpha.class, Beta.class, Gamma.class, Delta.class, Other.class))
                .containsExactly(Other.class, Delta.class, Beta.class, Gamma.class, Alpha.class);
    }

    @Test
    void the_order_of_discovery_does_not_matter() {
        assertThat(ordered(Other.class, Gamma.class, Alpha.class, Delta.class, Beta.class))
                .isEqualTo(ordered(Delta.class, Beta.class, Other.class, Alpha.class, Gamma.class));
    }

    private static List<Class<?>> ordered(Class<?>... classes) {
        List<ClassDescriptor> descriptors = new ArrayList<>();
        for (Class<?> type : classes) {
            descriptors.add(new Descriptor(type));
        }
        new StepOrder().orderClasses(new Context(descriptors));
        List<Class<?>> ordered = new ArrayList<>();
        descriptors.forEach(descriptor -> ordered.add(descriptor.getTestClass()));
        return ordered;
    }

    @DemoSpec(DemoStep.CITUS_DROPPED)
    private static final class Alpha {}

    @DemoSpec(DemoStep.WORKERS_ADDED)
    private static final class Beta {}

    @DemoSpec(DemoStep.WORKERS_ADDED)
    private static final class Gamma {}

    @DemoSpec(DemoStep.REGULAR_TABLES)
    private static final class Delta {}

    private static final class Other {}

    private record Context(List<ClassDescriptor> descriptors) implements ClassOrdererContext {

        @Override
        public List<? extends ClassDescriptor> getClassDescriptors() {
            return descriptors;
        }

        @Override
        public Optional<String> getConfigurationParameter(String key) {
            return Optional.empty();
        }
    }

    private record Descriptor(Class<?> type) implements ClassDescriptor {

        @Override
        public Class<?> getTestClass() {
            return type;
        }

        @Override
        public String getDisplayName() {
            return type.getSimpleName();
        }

        @Override
        public boolean isAnnotated(Class<? extends Annotation> annotation) {
            return AnnotationSupport.isAnnotated(type, annotation);
        }

        @Override
        public <A extends Annotation> Optional<A> findAnnotation(Class<A> annotation) {
            return AnnotationSupport.findAnnotation(type, annotation);
        }

        @Override
        public <A extends Annotation> List<A> findRepeatableAnnotations(Class<A> annotation) {
            return AnnotationSupport.findRepeatableAnnotations(type, annotation);
        }
    }
}
