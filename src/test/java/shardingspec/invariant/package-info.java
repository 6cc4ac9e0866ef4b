/** What must hold after every step, whatever the step did. */
@NullMarked
package shardingspec.invariant;

import org.jspecify.annotations.NullMarked;
