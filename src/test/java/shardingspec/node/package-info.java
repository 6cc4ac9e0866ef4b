@NullMarked
package shardingspec.node;

import org.jspecify.annotations.NullMarked;
