package shardingspec.report.narrative;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shardingspec.lesson.Difference;
import shardingspec.sql.ScriptResult;

/** What this run measured of sharding by hand and of Citus, as ends of sentences; empty where it measured nothing. */
final class ByHandFigures {

    private static final String CREATE = "by_hand/70_create_partition.sql";
    private static final String SHARD = "by_hand/71_shard_by_hand.sql";
    private static final String MOVE = "by_hand/76_move_partition.sql";
    private static final String DROP_MOVED = "by_hand/77_drop_moved_partition.sql";
    private static final String DISTRIBUTE = "sharding/12_distribute_table.sql";
    private static final String ADD_WORKER = "resharding/30_add_worker_node.sql";
    private static final String REBALANCE = "resharding/31_rebalance_shards.sql";
    private static final String NEW_WORKER = "worker3";

    private static final Pattern TABLE_OF_ORDERS = Pattern.compile("^CREATE (FOREIGN )?TABLE by_hand\\.orders\\w*");
    private static final Pattern DISTRIBUTE_ORDERS = Pattern.compile("create_distributed_table\\('orders'");
    private static final Pattern MOVING = Pattern.compile("citus_add_node|citus_rebalance_start");
    private static final Pattern CHANGING = Pattern.compile("^(?!SELECT|SET|RESET)");

    private final Notebook notebook;
    private final Wording wording;

    ByHandFigures(Notebook notebook, Wording wording) {
        this.notebook = notebook;
        this.wording = wording;
    }

    String byHand(Difference difference) {
        return switch (difference) {
            case CUT ->
                ": "
                        + count(
                                TABLE_OF_ORDERS,
                                Stream.concat(runs(CREATE).filter(run -> !isOnNewWorker(run)), runs(SHARD)))
                        + " statements for one table in four partitions, before a row is copied";
            case MOVE -> {
                Stream<ScriptResult> there = runs(CREATE).filter(ByHandFigures::isOnNewWorker);
                long statements = count(CHANGING, Stream.concat(there, Stream.concat(runs(MOVE), runs(DROP_MOVED))));
                yield ": " + statements + " statements on three servers for one partition of two tables" + stall(MOVE);
            }
            default -> "";
        };
    }

    String citus(Difference difference) {
        return switch (difference) {
            case CUT -> ": " + count(DISTRIBUTE_ORDERS, runs(DISTRIBUTE)) + " statement for one table in 32 shards";
            case MOVE ->
                ": " + count(MOVING, Stream.concat(runs(ADD_WORKER), runs(REBALANCE)))
                        + " statements for ten shards of each of two tables" + stall(REBALANCE);
            default -> "";
        };
    }

    private String stall(String script) {
        return notebook.historyDuring(script)
                .map(history -> "; the longest wait of a write was " + wording.time(history.longestWriteStall()))
                .orElse("");
    }

    private Stream<ScriptResult> runs(String script) {
        return notebook.runs(script).stream();
    }

    private static boolean isOnNewWorker(ScriptResult run) {
        return run.node().name().equals(NEW_WORKER);
    }

    /** Statements that match, those that were refused not counted. */
    private static long count(Pattern pattern, Stream<ScriptResult> runs) {
        return runs.map(ScriptResult::statements)
                .flatMap(List::stream)
                .filter(result -> !result.outcome().failed())
                .filter(result -> pattern.matcher(result.sql()).find())
                .count();
    }
}
