@NullMarked
package shardingspec.badinput;

import org.jspecify.annotations.NullMarked;
