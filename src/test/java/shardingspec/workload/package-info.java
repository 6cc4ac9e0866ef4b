@NullMarked
package shardingspec.workload;

import org.jspecify.annotations.NullMarked;
