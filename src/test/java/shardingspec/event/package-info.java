/** What happened in a run. */
@NullMarked
package shardingspec.event;

import org.jspecify.annotations.NullMarked;
