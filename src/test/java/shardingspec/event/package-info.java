@NullMarked
package shardingspec.event;

import org.jspecify.annotations.NullMarked;
