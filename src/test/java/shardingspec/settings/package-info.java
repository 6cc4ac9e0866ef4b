@NullMarked
package shardingspec.settings;

import org.jspecify.annotations.NullMarked;
