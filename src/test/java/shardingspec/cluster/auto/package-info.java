@NullMarked
package shardingspec.cluster.auto;

import org.jspecify.annotations.NullMarked;
