/** Clusters that stay after a run, and how a later one finds them again. */
@NullMarked
package shardingspec.cluster.kept;

import org.jspecify.annotations.NullMarked;
