@NullMarked
package shardingspec.spec.example;

import org.jspecify.annotations.NullMarked;
