/** Steps that interrupt an operation while an application works, clean up, and make it again. */
@NullMarked
package shardingspec.journey.faults;

import org.jspecify.annotations.NullMarked;
