@NullMarked
package shardingspec.cluster.process;

import org.jspecify.annotations.NullMarked;
