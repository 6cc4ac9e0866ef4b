@NullMarked
package shardingspec.spec.phase2;

import org.jspecify.annotations.NullMarked;
