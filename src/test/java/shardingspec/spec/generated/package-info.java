/** What a generator asks that nobody thought of: by {@code -Dgroups=generator}. */
@NullMarked
package shardingspec.spec.generated;

import org.jspecify.annotations.NullMarked;
