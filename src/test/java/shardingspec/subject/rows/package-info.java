/** Rows for a user's tables that come without any. */
@NullMarked
package shardingspec.subject.rows;

import org.jspecify.annotations.NullMarked;
