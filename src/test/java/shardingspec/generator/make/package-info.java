/** Makes queries from a seed. */
@NullMarked
package shardingspec.generator.make;

import org.jspecify.annotations.NullMarked;
