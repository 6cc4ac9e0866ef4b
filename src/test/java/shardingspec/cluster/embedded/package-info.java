@NullMarked
package shardingspec.cluster.embedded;

import org.jspecify.annotations.NullMarked;
