/** What can go on beside a script. */
@NullMarked
package shardingspec.journey.companion;

import org.jspecify.annotations.NullMarked;
