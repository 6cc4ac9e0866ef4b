package shardingspec.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import shardingspec.journey.Step;

/** Marks a class whose specs hold once the journey has taken a step, and before it takes the next. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({UntilCondition.class, LessonExtension.class, CitusGate.class, JourneyExtension.class})
@Tag("journey")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public @interface JourneySpec {

    Step value();
}
