package shardingspec.selftest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.platform.commons.annotation.Testable;
import shardingspec.junit.JourneySpec;

/** Who may know whom. The rules keep each technology in its one place, and the specs readable. */
@AnalyzeClasses(packages = "shardingspec", importOptions = ArchitectureTest.WithoutTheirTests.class)
class ArchitectureTest {

    private static final String SELFTESTS = "shardingspec.selftest..";

    /** A test stands beside what it tests, and may know everything. */
    static final class WithoutTheirTests implements ImportOption {

        private static final Pattern TEST = Pattern.compile(".*(Test|Fixture)(\\$.*)?\\.class");

        @Override
        public boolean includes(Location location) {
            return !location.matches(TEST);
        }
    }

    /** No two folders know each other, directly or around a corner. */
    @ArchTest
    static final ArchRule top_folders_form_no_cycle =
            slices().matching("shardingspec.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("shardingspec.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule docker_is_known_to_its_provider_only = noClasses()
            .that()
            .resideOutsideOfPackage("shardingspec.cluster.compose..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..");

    @ArchTest
    static final ArchRule processes_are_started_by_providers_only = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "shardingspec.cluster..",
                    "shardingspec.bench..",
                    "shardingspec.jvm..",
                    "shardingspec.bad_input..",
                    SELFTESTS)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec"))));

    @ArchTest
    static final ArchRule allure_is_known_to_the_report_and_specs_only = noClasses()
            .that()
            .resideOutsideOfPackages("shardingspec.report..", "shardingspec.spec..", SELFTESTS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.qameta.allure..");

    @ArchTest
    static final ArchRule specs_know_annotations_of_allure_only = noClasses()
            .that()
            .resideInAPackage("shardingspec.spec..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.qameta.allure..").and(not(JavaClass.Predicates.ANNOTATIONS)));

    @ArchTest
    static final ArchRule jdbc_stays_below_the_specs = noClasses()
            .that()
            .resideInAnyPackage(
                    "shardingspec.spec..",
                    "shardingspec.plan..",
                    "shardingspec.assertions..",
                    "shardingspec.catalog..",
                    "shardingspec.journey..",
                    "shardingspec.command..",
                    "shardingspec.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule pictures_need_no_fonts_of_the_machine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..")
            .because("a headless JDK of a slim image has no font libraries");

    /** All of none are anything: an assertion on nothing must fail. */
    @ArchTest
    static final ArchRule nothing_is_claimed_of_all_that_may_be_none = noClasses()
            .that()
            .resideInAnyPackage("shardingspec.spec..", "shardingspec.assertions..")
            .should()
            .callMethodWhere(target(name("allMatch")))
            .orShould()
            .callMethodWhere(target(name("noneMatch")))
            .because("they hold of an empty list");

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class)
            .because("a wait has a condition and a bound: Awaitility");

    @ArchTest
    static final ArchRule only_the_report_and_commands_print = noClasses()
            .that()
            .resideOutsideOfPackages("shardingspec.report..", "shardingspec.command..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule specs_are_named_as_such = classes()
            .that()
            .resideInAPackage("shardingspec.spec..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveSimpleNameEndingWith("Spec");

    @ArchTest
    static final ArchRule specs_live_among_specs = classes()
            .that()
            .areMetaAnnotatedWith(JourneySpec.class)
            .or()
            .haveSimpleNameEndingWith("Spec")
            .and()
            .areNotAnnotations()
            .and()
            .resideOutsideOfPackage(SELFTESTS)
            .should()
            .resideInAPackage("shardingspec.spec..");

    /** Under any other name Surefire would pass them by, and nobody would notice. */
    @ArchTest
    static final ArchRule tests_have_names_that_maven_runs = classes()
            .that()
            .containAnyMethodsThat(describe("are tests", method -> method.isMetaAnnotatedWith(Testable.class)))
            .and()
            .areNotInterfaces()
            .should()
            .haveSimpleNameEndingWith("Test")
            .orShould()
            .haveSimpleNameEndingWith("Spec")
            .orShould()
            .haveSimpleNameEndingWith("Command");

    @ArchTest
    static final ArchRule commands_live_among_commands = classes()
            .that()
            .haveSimpleNameEndingWith("Command")
            .and(describe("are tests", type -> type.getMethods().stream()
                    .anyMatch(method -> method.isMetaAnnotatedWith(Testable.class))))
            .should()
            .resideInAPackage("shardingspec.command..");
}
