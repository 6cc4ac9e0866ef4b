@NullMarked
package shardingspec.bad_input;

import org.jspecify.annotations.NullMarked;
