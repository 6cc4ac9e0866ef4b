@NullMarked
package shardingspec.selftest;

import org.jspecify.annotations.NullMarked;
