@NullMarked
package shardingspec.report.console;

import org.jspecify.annotations.NullMarked;
