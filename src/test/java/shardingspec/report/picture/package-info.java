@NullMarked
package shardingspec.report.picture;

import org.jspecify.annotations.NullMarked;
