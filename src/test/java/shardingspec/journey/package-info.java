@NullMarked
package shardingspec.journey;

import org.jspecify.annotations.NullMarked;
