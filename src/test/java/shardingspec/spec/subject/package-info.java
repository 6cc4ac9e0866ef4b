/** What is claimed of a user's database, and of those that ship. */
@NullMarked
package shardingspec.spec.subject;

import org.jspecify.annotations.NullMarked;
