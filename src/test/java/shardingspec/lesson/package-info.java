@NullMarked
package shardingspec.lesson;

import org.jspecify.annotations.NullMarked;
