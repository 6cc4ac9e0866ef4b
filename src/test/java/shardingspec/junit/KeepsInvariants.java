package shardingspec.junit;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import shardingspec.invariant.Audits;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;

/** The last lesson of every chapter: that whatever else must hold after a step still holds. */
public interface KeepsInvariants {

    /** Behind all lessons of a chapter. */
    int LAST = 99;

    @Test
    @Order(LAST)
    @Lesson(question = "Does everything else still hold?", notice = """
                    After every step these were checked: the rows of all tables and the answers to all queries, against a plain \
                    PostgreSQL that never saw Citus; with Citus the metadata of every worker, the places of colocated shards \
                    and the copies of reference tables; what is left over on any node; and while no table is distributed, \
                    what is left on the workers. The table shows those that there was something to check for. One line that \
                    does not hold makes this lesson fail, and shows what was expected, what was there, and on which node.""", pictures = Picture.INVARIANTS)
    default void everything_else_still_holds(Audits audits) {
        assertThat(audits).hold();
    }
}
