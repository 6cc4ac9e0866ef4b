/** What each change costs an application: by {@code -Dgroups=ledger}. */
@NullMarked
package shardingspec.spec.ledger;

import org.jspecify.annotations.NullMarked;
