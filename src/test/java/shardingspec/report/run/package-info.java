@NullMarked
package shardingspec.report.run;

import org.jspecify.annotations.NullMarked;
