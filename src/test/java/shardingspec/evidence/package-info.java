@NullMarked
package shardingspec.evidence;

import org.jspecify.annotations.NullMarked;
