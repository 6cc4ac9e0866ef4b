/** What becomes of a user's tables and queries when the database is sharded, told from the catalogs of a plain PostgreSQL. */
@NullMarked
package shardingspec.subject.assess;

import org.jspecify.annotations.NullMarked;
