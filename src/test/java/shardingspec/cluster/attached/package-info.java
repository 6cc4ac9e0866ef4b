@NullMarked
package shardingspec.cluster.attached;

import org.jspecify.annotations.NullMarked;
