package shardingspec.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.commons.annotation.Testable;
import shardingspec.cluster.Need;
import shardingspec.journey.Itinerary;
import shardingspec.journey.Step;
import shardingspec.journey.demo.DemoPhases;
import shardingspec.journey.demo.DemoStep;
import shardingspec.lesson.Phase;

/** What is left out where there is no Citus: no more than has to be, and no less. */
class NeedsGateTest {

    private static final Itinerary ITINERARY = DemoStep.itinerary();

    /** Every lesson that plain PostgreSQL cannot give, in a phase that it can take. */
    private static final Set<String> SINGLE_FACTS = Set.of("the_library_is_loaded_and_no_extension_exists");

    @Test
    void the_phases_of_Citus_are_known_as_such() {
        assertThat(ITINERARY.phases().stream().filter(Phase::needsCitus))
                .containsExactly(DemoPhases.DISTRIBUTED, DemoPhases.RESHARDED, DemoPhases.UNDISTRIBUTED);
    }

    @ParameterizedTest
    @EnumSource(DemoStep.class)
    void a_step_needs_Citus_from_the_first_that_enables_it(DemoStep step) {
        assertThat(ITINERARY.needsCitus(step)).isEqualTo(step.compareTo(DemoStep.CITUS_ENABLED) >= 0);
    }

    @Test
    void every_lesson_of_a_later_step_is_left_out_and_of_an_earlier_one_only_the_marked() {
        List<JavaMethod> lessons = new ClassFileImporter()
                .importPackages("shardingspec.spec").stream()
                        .filter(spec -> spec.isAnnotatedWith(DemoSpec.class))
                        .flatMap(spec -> spec.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(Testable.class))
                        .toList();

        assertThat(lessons).hasSizeGreaterThan(80);
        assertThat(lessons).allSatisfy(lesson -> assertThat(NeedsGate.needs(ITINERARY, step(lesson), lesson.reflect())
                        .contains(Need.CITUS))
                .isEqualTo(ITINERARY.needsCitus(step(lesson)) || SINGLE_FACTS.contains(lesson.getName())));
    }

    @Test
    void a_mark_is_used_only_where_the_step_does_not_say_it_already() {
        Set<String> marked = new ClassFileImporter()
                .importPackages("shardingspec.spec").stream()
                        .flatMap(spec -> spec.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Needs.class))
                        .filter(method -> List.of(
                                        method.getAnnotationOfType(Needs.class).value())
                                .contains(Need.CITUS))
                        .map(JavaMethod::getName)
                        .collect(Collectors.toSet());

        assertThat(marked).isEqualTo(SINGLE_FACTS);
    }

    private static Step step(JavaMethod lesson) {
        return lesson.getOwner().getAnnotationOfType(DemoSpec.class).value();
    }
}
