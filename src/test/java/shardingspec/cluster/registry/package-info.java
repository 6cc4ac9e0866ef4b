@NullMarked
package shardingspec.cluster.registry;

import org.jspecify.annotations.NullMarked;
