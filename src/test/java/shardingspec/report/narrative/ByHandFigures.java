package shardingspec.report.narrative;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shardingspec.lesson.Difference;
import shardingspec.sql.ScriptResult;

/** What this run measured of sharding by hand and of Citus, as ends of sentences; empty where it measured nothing. */
final class ByHandFigures {

    private static final String CREATE = "by_hand/70_create_partition.sql";
    private static final String SHARD = "by_hand/71_shard_by_hand.sql";
    private static final String ANALYZE = "by_hand/72_analyze_partitions.sql";
    private static final String MOVE = "by_hand/76_move_partition.sql";
    private static final String DROP_MOVED = "by_hand/77_drop_moved_partition.sql";
    private static final String ENABLE = "sharding/10_enable_citus.sql";
    private static final String CREDENTIALS = "sharding/10a_share_node_credentials.sql";
    private static final String ADD_WORKERS = "sharding/11_add_workers.sql";
    private static final String DISTRIBUTE = "sharding/12_distribute_table.sql";
    private static final String ADD_WORKER = "resharding/30_add_worker_node.sql";
    private static final String REBALANCE = "resharding/31_rebalance_shards.sql";

    private static final Predicate<ScriptResult> ON_NEW_WORKER =
            run -> run.node().name().equals("worker3");
    private static final Predicate<ScriptResult> ON_FIRST_NODES = ON_NEW_WORKER.negate();

    private final Notebook notebook;
    private final Wording wording;

    ByHandFigures(Notebook notebook, Wording wording) {
        this.notebook = notebook;
        this.wording = wording;
    }

    String byHand(Difference difference) {
        return switch (difference) {
            case CUT ->
                StatementsNeeded.in(runs(CREATE, SHARD, ANALYZE).filter(ON_FIRST_NODES))
                        .told("two tables in four partitions each on two servers");
            case MOVE -> {
                Stream<ScriptResult> there = runs(CREATE).filter(ON_NEW_WORKER);
                yield StatementsNeeded.in(Stream.concat(there, runs(MOVE, DROP_MOVED)))
                                .told("one partition of each of two tables")
                        + stall(MOVE);
            }
            default -> "";
        };
    }

    String citus(Difference difference) {
        return switch (difference) {
            case CUT -> {
                // Of the registration the last run alone: those before were made to fail.
                Stream<ScriptResult> registered = notebook.run(ADD_WORKERS, 0).stream();
                Stream<ScriptResult> others =
                        runs(ENABLE, CREDENTIALS, DISTRIBUTE).filter(ON_FIRST_NODES);
                yield StatementsNeeded.in(Stream.concat(registered, others))
                        .told("two tables in 32 shards each on two workers");
            }
            case MOVE -> {
                Stream<ScriptResult> there = runs(ENABLE, CREDENTIALS).filter(ON_NEW_WORKER);
                yield StatementsNeeded.in(Stream.concat(there, runs(ADD_WORKER, REBALANCE)))
                                .told("ten shards of each of two tables")
                        + stall(REBALANCE);
            }
            default -> "";
        };
    }

    private String stall(String script) {
        return notebook.historyDuring(script)
                .map(history -> "; the longest wait of a write was " + wording.time(history.longestWriteStall()))
                .orElse("");
    }

    private Stream<ScriptResult> runs(String... scripts) {
        return Stream.of(scripts).map(notebook::runs).flatMap(List::stream);
    }
}
