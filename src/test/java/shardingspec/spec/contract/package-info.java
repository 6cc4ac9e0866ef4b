@NullMarked
package shardingspec.spec.contract;

import org.jspecify.annotations.NullMarked;
