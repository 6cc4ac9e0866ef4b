/** What is done to a cluster in the middle of an operation, at a moment that its catalogs name. */
@NullMarked
package shardingspec.fault;

import org.jspecify.annotations.NullMarked;
