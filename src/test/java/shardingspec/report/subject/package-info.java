/** What is written about a user's database, beside the report. */
@NullMarked
package shardingspec.report.subject;

import org.jspecify.annotations.NullMarked;
