@NullMarked
package shardingspec.plan;

import org.jspecify.annotations.NullMarked;
