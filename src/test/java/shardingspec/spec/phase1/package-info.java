@NullMarked
package shardingspec.spec.phase1;

import org.jspecify.annotations.NullMarked;
