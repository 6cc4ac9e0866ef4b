@NullMarked
package shardingspec.spec.badinput;

import org.jspecify.annotations.NullMarked;
