@NullMarked
package shardingspec.report.docs;

import org.jspecify.annotations.NullMarked;
