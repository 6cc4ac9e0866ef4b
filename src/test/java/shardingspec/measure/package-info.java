/** What was measured, as values: samples taken in rounds, their spread, how two ways compare, and which bar that is held to. */
@NullMarked
package shardingspec.measure;

import org.jspecify.annotations.NullMarked;
