@NullMarked
package shardingspec.subject.demo;

import org.jspecify.annotations.NullMarked;
