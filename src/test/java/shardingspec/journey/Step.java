package shardingspec.journey;

import java.util.List;
import java.util.Set;
import shardingspec.cluster.Need;
import shardingspec.lesson.Phase;

/** One step of a journey: it changes the cluster. The specs that name it say what must then be true. */
public interface Step {

    Phase phase();

    /** What it does, as a sentence that begins with a verb. */
    String title();

    /** In order. */
    List<Action> actions();

    /** What it needs of the servers besides Citus: where that is missing, it is not taken. */
    default Set<Need> needs() {
        return Set.of();
    }

    /** Whether later steps build on what it does: if so, the journey stops where it fails. */
    default boolean isBuiltUpon() {
        return true;
    }

    /** Whether it is taken only for specs of its own kind: what it shows takes time, and nothing else builds on it. */
    default boolean isAside() {
        return false;
    }
}
