@NullMarked
package shardingspec.junit;

import org.jspecify.annotations.NullMarked;
