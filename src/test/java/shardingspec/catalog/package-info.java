@NullMarked
package shardingspec.catalog;

import org.jspecify.annotations.NullMarked;
