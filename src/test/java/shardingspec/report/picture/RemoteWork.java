package shardingspec.report.picture;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shardingspec.plan.Scan;

/** What a foreign scan asks its server to do, in words: {@code joins orders, order_items}. */
final class RemoteWork {

    /** {@code (orders_0 o)}, the partition's number dropped: {@code orders}. */
    private static final Pattern TABLE = Pattern.compile("\\((\\w+?)_\\d+(?: \\w+)?\\)");

    private RemoteWork() {}

    static String of(Scan scan) {
        String relation = scan.relation();
        List<String> tables = TABLE.matcher(relation)
                .results()
                .map((MatchResult table) -> table.group(1))
                .toList();
        if (tables.isEmpty()) {
            return "sends rows of " + relation.replaceAll("_\\d+$", "");
        }
        String work = relation.startsWith("Aggregate on") ? "groups " : "joins ";
        return tables.stream().distinct().collect(Collectors.joining(", ", work, ""));
    }
}
