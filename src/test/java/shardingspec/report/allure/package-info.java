@NullMarked
package shardingspec.report.allure;

import org.jspecify.annotations.NullMarked;
