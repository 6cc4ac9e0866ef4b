package shardingspec.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import shardingspec.journey.faults.FaultStep;

/** Marks a class whose specs hold once a step of the faults was taken; they run when {@code -Dgroups=faults} asks for them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JourneySpec
@Tag("faults")
public @interface FaultSpec {

    FaultStep value();
}
