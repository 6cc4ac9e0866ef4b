@NullMarked
package shardingspec.cluster;

import org.jspecify.annotations.NullMarked;
