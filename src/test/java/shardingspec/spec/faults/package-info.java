/** What the cluster and an application come through: by {@code -Dgroups=faults}. */
@NullMarked
package shardingspec.spec.faults;

import org.jspecify.annotations.NullMarked;
