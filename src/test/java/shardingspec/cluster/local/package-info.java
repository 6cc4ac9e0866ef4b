@NullMarked
package shardingspec.cluster.local;

import org.jspecify.annotations.NullMarked;
