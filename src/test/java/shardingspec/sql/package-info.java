@NullMarked
package shardingspec.sql;

import org.jspecify.annotations.NullMarked;
