package shardingspec.fault;

import java.util.List;
import shardingspec.workload.checker.LoadReport;

/**
 * What came of one fault.
 *
 * @param title what was interrupted, by what, and when
 * @param struck whether it struck at its moment
 * @param outcome what the operation said: {@code done}, or its SQLSTATE and message
 * @param left what was left, kind by kind, before anything was cleaned up
 * @param leftAfterwards the same once it was
 * @param load of the application that worked meanwhile
 */
public record Trial(
        String title, boolean struck, String outcome, List<String> left, List<String> leftAfterwards, LoadReport load) {

    public Trial {
        left = List.copyOf(left);
        leftAfterwards = List.copyOf(leftAfterwards);
    }
}
