@NullMarked
package shardingspec.report.narrative;

import org.jspecify.annotations.NullMarked;
