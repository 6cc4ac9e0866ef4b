package shardingspec.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import shardingspec.cluster.Need;

/** What a lesson needs of the servers besides what its step needs: where it is missing the lesson is left out, with the reason. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Need[] value();
}
