package shardingspec.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.commons.annotation.Testable;
import shardingspec.journey.Phase;
import shardingspec.journey.Step;

/** What is left out where there is no Citus: no more than has to be, and no less. */
class CitusGateTest {

    /** Every lesson that plain PostgreSQL cannot give, in a phase that it can take. */
    private static final Set<String> SINGLE_FACTS = Set.of("the_library_is_loaded_and_no_extension_exists");

    @Test
    void the_phases_of_Citus_are_known_as_such() {
        assertThat(EnumSet.allOf(Phase.class).stream().filter(Phase::needsCitus))
                .containsExactly(Phase.DISTRIBUTED, Phase.RESHARDED, Phase.UNDISTRIBUTED);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_step_needs_Citus_from_the_first_that_enables_it(Step step) {
        assertThat(step.needsCitus()).isEqualTo(step.compareTo(Step.CITUS_ENABLED) >= 0);
    }

    @Test
    void every_lesson_of_a_later_step_is_left_out_and_of_an_earlier_one_only_the_marked() {
        List<JavaMethod> lessons = new ClassFileImporter()
                .importPackages("shardingspec.spec").stream()
                        .filter(spec -> spec.isAnnotatedWith(JourneySpec.class))
                        .flatMap(spec -> spec.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(Testable.class))
                        .toList();

        assertThat(lessons).hasSizeGreaterThan(100);
        assertThat(lessons).allSatisfy(lesson -> assertThat(CitusGate.needsCitus(step(lesson), lesson.reflect()))
                .isEqualTo(step(lesson).needsCitus() || SINGLE_FACTS.contains(lesson.getName())));
    }

    @Test
    void a_mark_is_used_only_where_the_step_does_not_say_it_already() {
        Set<String> marked = new ClassFileImporter()
                .importPackages("shardingspec.spec").stream()
                        .flatMap(spec -> spec.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(NeedsCitus.class))
                        .map(JavaMethod::getName)
                        .collect(Collectors.toSet());

        assertThat(marked).isEqualTo(SINGLE_FACTS);
    }

    private static Step step(JavaMethod lesson) {
        return lesson.getOwner().getAnnotationOfType(JourneySpec.class).value();
    }
}
