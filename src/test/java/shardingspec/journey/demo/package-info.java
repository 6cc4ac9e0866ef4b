@NullMarked
package shardingspec.journey.demo;

import org.jspecify.annotations.NullMarked;
