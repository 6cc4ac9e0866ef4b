/** Steps that change the topology or a table while an application works, to see what each costs it. */
@NullMarked
package shardingspec.journey.ledger;

import org.jspecify.annotations.NullMarked;
