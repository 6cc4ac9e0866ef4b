/** That what must hold after every step can be seen not to. */
@NullMarked
package shardingspec.spec.invariant;

import org.jspecify.annotations.NullMarked;
