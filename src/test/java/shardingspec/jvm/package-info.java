@NullMarked
package shardingspec.jvm;

import org.jspecify.annotations.NullMarked;
