package shardingspec.invariant;

import java.util.Optional;

/** Something that must hold after every step. */
interface Invariant {

    /** What must hold, as a sentence. */
    String title();

    /** What came of looking; empty where there is nothing that it could be about, such as metadata before the extension exists. */
    Optional<Finding> look(Look look);
}
