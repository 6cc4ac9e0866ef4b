/** The figures of benchmarks, for programs. */
@NullMarked
package shardingspec.report.figures;

import org.jspecify.annotations.NullMarked;
