/** Takes a user's database through the whole journey on real Citus, and notes what became of each part of it. */
@NullMarked
package shardingspec.proof;

import org.jspecify.annotations.NullMarked;
