@NullMarked
package shardingspec.cluster.preflight;

import org.jspecify.annotations.NullMarked;
