package shardingspec.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import shardingspec.journey.demo.DemoStep;

/** Marks a class whose specs hold once the demo's journey has taken a step, and before it takes the next. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JourneySpec
public @interface DemoSpec {

    DemoStep value();
}
