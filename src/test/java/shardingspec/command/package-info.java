/** One class a command, which runs only when {@code -Dgroups=} names its tag. */
@NullMarked
package shardingspec.command;

import org.jspecify.annotations.NullMarked;
