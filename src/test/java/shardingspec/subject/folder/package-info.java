/** A database that a user gives: a folder with its schema, its rows, and what its application asks and writes. */
@NullMarked
package shardingspec.subject.folder;

import org.jspecify.annotations.NullMarked;
