@NullMarked
package shardingspec.spec.phase3;

import org.jspecify.annotations.NullMarked;
