@NullMarked
package shardingspec.cluster.kept;

import org.jspecify.annotations.NullMarked;
