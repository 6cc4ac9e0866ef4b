/** What is held to figures: {@code mvn verify -Dgroups=bench}. */
@NullMarked
package shardingspec.spec.bench;

import org.jspecify.annotations.NullMarked;
