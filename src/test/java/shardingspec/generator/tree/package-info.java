/** A query as an immutable tree, which prints itself as SQL and can be made smaller. */
@NullMarked
package shardingspec.generator.tree;

import org.jspecify.annotations.NullMarked;
