/** What each change of the cluster cost the application that worked meanwhile: one entry a change. */
@NullMarked
package shardingspec.ledger;

import org.jspecify.annotations.NullMarked;
