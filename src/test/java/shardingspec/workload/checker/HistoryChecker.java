package shardingspec.workload.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.Reply;
import shardingspec.workload.SurvivingRows;
import shardingspec.workload.WrittenRow;

/**
 * Holds a history, settled, against what is there: each acknowledged write is there exactly once and whole, each refused one
 * is not, a client's reads never go backwards, and nothing deleted returns. Each row is written by one client alone, one
 * operation after the other, so that the order of its operations is the order of theirs.
 */
public final class HistoryChecker {

    private final Map<String, WrittenRow> expected = new TreeMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<Long> clients = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private HistoryChecker() {}

    /** Everything that is wrong. Rows of clients that are not in the history are left alone. */
    public static List<Finding> check(History settled, SurvivingRows surviving) {
        HistoryChecker checker = new HistoryChecker();
        settled.operations().forEach(checker::follow);
        checker.compare(surviving);
        return List.copyOf(checker.findings);
    }

    /** What is wrong of the reads alone, as far as the history tells. */
    public static List<Finding> checkReads(History history) {
        HistoryChecker checker = new HistoryChecker();
        history.operations().forEach(checker::follow);
        return checker.findings.stream()
                .filter(finding -> finding.fault() != Fault.HALF_WRITTEN)
                .toList();
    }

    /** The rows that must be there, as they were last written. */
    public static List<WrittenRow> expected(History settled) {
        HistoryChecker checker = new HistoryChecker();
        settled.operations().forEach(checker::follow);
        return List.copyOf(checker.expected.values());
    }

    private void follow(Operation operation) {
        clients.add(operation.client());
        if (!operation.kind().isWrite()) {
            judge(operation);
        } else if (operation.result() == Result.ACKNOWLEDGED) {
            operation.rows().forEach(row -> write(operation.kind(), row));
        } else if (operation.result() == Result.IN_DOUBT) {
            found(Fault.HALF_WRITTEN, "still in doubt: " + operation);
        } else if (operation.kind() == Kind.INSERT) {
            operation.rows().forEach(row -> refused.add(row.key()));
        }
    }

    private void write(Kind kind, WrittenRow row) {
        if (kind == Kind.DELETE) {
            expected.remove(row.key());
            deleted.add(row.key());
        } else {
            expected.put(row.key(), row);
        }
    }

    private void judge(Operation read) {
        List<Long> seen = read.reply().seen();
        for (int index = 0; index < seen.size(); index++) {
            WrittenRow row = read.rows().get(index);
            WrittenRow last = expected.get(row.key());
            long mustSee = last == null ? Reply.ABSENT : last.version();
            long saw = seen.get(index);
            if (saw != mustSee) {
                found(
                        faultOf(row, saw, mustSee),
                        read + " saw " + version(saw) + " of " + row.key() + ", not " + version(mustSee));
            }
        }
    }

    private Fault faultOf(WrittenRow row, long saw, long mustSee) {
        if (mustSee == Reply.ABSENT) {
            return deleted.contains(row.key()) ? Fault.RETURNED : Fault.UNWRITTEN;
        }
        return saw > mustSee ? Fault.UNWRITTEN : Fault.STALE_READ;
    }

    private static String version(long version) {
        return version == Reply.ABSENT ? "nothing" : "version " + version;
    }

    private void compare(SurvivingRows surviving) {
        Map<String, List<WrittenRow>> there = surviving.rows().stream()
                .filter(row -> clients.contains(row.client()))
                .collect(Collectors.groupingBy(WrittenRow::key, TreeMap::new, Collectors.toList()));
        expected.values().stream()
                .filter(row -> !there.containsKey(row.key()))
                .forEach(row -> found(Fault.LOST, row + " is not there"));
        there.forEach(this::compare);
        surviving.halves().forEach(half -> found(Fault.HALF_WRITTEN, half.what()));
    }

    private void compare(String key, List<WrittenRow> rows) {
        WrittenRow last = expected.get(key);
        if (last == null) {
            rows.forEach(row -> found(deleted.contains(key) ? Fault.RETURNED : Fault.UNWRITTEN, row + unexpected(key)));
            return;
        }
        if (rows.size() > 1) {
            found(Fault.DOUBLED, last + " is there " + rows.size() + " times");
        }
        rows.stream()
                .filter(row -> row.version() != last.version())
                .forEach(row -> found(
                        row.version() < last.version() ? Fault.LOST : Fault.UNWRITTEN,
                        last + " of version " + last.version() + " is there in version " + row.version()));
    }

    private String unexpected(String key) {
        if (deleted.contains(key)) {
            return " was deleted, and is there";
        }
        return refused.contains(key) ? " was refused, and is there" : " was written by nobody";
    }

    private void found(Fault fault, String what) {
        findings.add(new Finding(fault, what));
    }
}
