/** What benchmarks measure: our way and another one, on clusters of their own. The specs in {@code spec/bench} hold them to bars. */
@NullMarked
package shardingspec.bench;

import org.jspecify.annotations.NullMarked;
