package shardingspec.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the annotations that mark specs: each has a {@code value()} that names the step after which the specs of a class hold,
 * of an enum of its own, so that no spec can name a step that there is not.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({UntilCondition.class, LessonExtension.class, NeedsGate.class, JourneyExtension.class})
@Tag("journey")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public @interface JourneySpec {}
