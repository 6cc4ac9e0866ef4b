@NullMarked
package shardingspec.cluster.compose;

import org.jspecify.annotations.NullMarked;
