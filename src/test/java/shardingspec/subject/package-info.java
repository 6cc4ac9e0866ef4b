@NullMarked
package shardingspec.subject;

import org.jspecify.annotations.NullMarked;
