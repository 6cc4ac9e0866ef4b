package shardingspec.lesson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a spec teaches. The report lays every lesson out alike: the question, the idea (from the header of the script), the
 * statements with what the cluster answered, the pictures, what to notice, what to try.
 *
 * <p>A lesson is numbered by its class and its {@code @Order}: the third of {@code Phase2cTablesDistributedSpec} is 2.03.03.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Lesson {

    /** What a newcomer would ask, and this spec answers. */
    String question();

    /** Where to look in what the cluster answered, and what it means. */
    String notice();

    /** The script that it is about, if it is another than that of its chapter; its header gives the idea. */
    String script() default "";

    /**
     * The statements of the script to be shown with their answers, by name; or queries of the baseline. For a parameterised
     * spec {@code {0}} stands for its first argument, so that each lesson shows its own. A name that ends in {@code ?} is
     * shown if the script has it.
     */
    String[] statements() default {};

    /** Which run of the script on the coordinator, counted from 1; 0 for the last one. */
    int run() default 0;

    /** Which rows it proves, of the table that compares sharding by hand with Citus. */
    Difference[] compares() default {};

    /** What to draw besides the plans that the spec asks for, which are always drawn. */
    Picture[] pictures() default {};
}
