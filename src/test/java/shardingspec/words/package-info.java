@NullMarked
package shardingspec.words;

import org.jspecify.annotations.NullMarked;
