/** Asks queries of a cluster and of the oracle, and shrinks those that are answered otherwise. */
@NullMarked
package shardingspec.generator.ask;

import org.jspecify.annotations.NullMarked;
