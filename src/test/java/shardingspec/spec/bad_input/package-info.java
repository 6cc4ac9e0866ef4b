@NullMarked
package shardingspec.spec.bad_input;

import org.jspecify.annotations.NullMarked;
