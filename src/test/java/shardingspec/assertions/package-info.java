@NullMarked
package shardingspec.assertions;

import org.jspecify.annotations.NullMarked;
