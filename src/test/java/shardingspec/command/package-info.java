@NullMarked
package shardingspec.command;

import org.jspecify.annotations.NullMarked;
