@NullMarked
package shardingspec.spec.phase4;

import org.jspecify.annotations.NullMarked;
