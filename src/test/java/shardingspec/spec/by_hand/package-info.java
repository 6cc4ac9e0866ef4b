@NullMarked
package shardingspec.spec.by_hand;

import org.jspecify.annotations.NullMarked;
