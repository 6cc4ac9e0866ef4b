@NullMarked
package shardingspec.report.page;

import org.jspecify.annotations.NullMarked;
