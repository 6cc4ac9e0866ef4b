@NullMarked
package shardingspec.doctor;

import org.jspecify.annotations.NullMarked;
