@NullMarked
package shardingspec.report;

import org.jspecify.annotations.NullMarked;
