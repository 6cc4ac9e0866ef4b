package shardingspec.lesson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The script that the lessons of a chapter are about, apart from those that name another. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AboutScript {

    /** Below {@code src/main/resources/sql}: {@code sharding/12_distribute_table.sql}. */
    String value();
}
