/** Judges what an application went through, after the event, from its history and what is there. */
@NullMarked
package shardingspec.workload.checker;

import org.jspecify.annotations.NullMarked;
