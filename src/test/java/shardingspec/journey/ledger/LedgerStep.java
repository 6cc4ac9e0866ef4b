package shardingspec.journey.ledger;

import static shardingspec.journey.Action.run;

import java.util.List;
import java.util.Set;
import shardingspec.cluster.Need;
import shardingspec.journey.Action;
import shardingspec.journey.Step;
import shardingspec.journey.Target;
import shardingspec.journey.companion.Companion;
import shardingspec.journey.companion.HeldUntilWriteWaits;
import shardingspec.journey.companion.Load;
import shardingspec.journey.companion.Restart;
import shardingspec.lesson.Phase;

/**
 * Changes of tables and servers under load that the demo's journey does not make, or not under load: on tables of their own, at
 * the end of Phase 3, when all three workers are there. But for the extension, which is created and dropped before Phase 2.
 */
public enum LedgerStep implements Step {
    EXTENSION_CREATED(
            "Create the extension while the application works",
            Set.of(),
            run("ledger/80_create_tables.sql"),
            besideLoad("ledger/80a_create_extension.sql"),
            run("ledger/80b_drop_extension.sql")),
    REPLICATED(
            "Make reference tables while the application works",
            Set.of(),
            run("ledger/80_create_tables.sql"),
            besideLoad("ledger/81_make_reference_tables.sql", "replicate_order_items"),
            run("ledger/81a_bring_back.sql")),
    DISTRIBUTED(
            "Distribute tables while the application works",
            Set.of(),
            besideLoad("ledger/82_distribute.sql", "distribute_order_items")),
    SCHEMA_CHANGED(
            "Add indexes and a column while the application works",
            Set.of(),
            besideLoad("ledger/83_create_index.sql", "create_index"),
            besideLoad("ledger/83a_create_index_concurrently.sql"),
            besideLoad("ledger/83b_add_column.sql")),
    SHARDS_MOVED(
            "Move shards online, and with writes blocked, while the application works",
            Set.of(),
            besideLoad("ledger/84_move_one.sql"),
            besideLoad("ledger/84a_rebalance_online.sql"),
            besideLoad("ledger/84b_rebalance_with_writes_blocked.sql")),
    WORKER_RESTARTED(
            "Restart a worker while the application works",
            Set.of(Need.SERVER_CONTROL),
            run("ledger/85_restart_worker.sql").beside(load(), new Restart("restart", 1))),
    COORDINATOR_RESTARTED(
            "Restart the coordinator while the application works",
            Set.of(Need.SERVER_CONTROL),
            run("ledger/86_restart_coordinator.sql").on(Target.WORKER_1).beside(load(), new Restart("restart", 0))),
    UNDISTRIBUTED(
            "Bring tables back while the application works",
            Set.of(),
            besideLoad("ledger/87_undistribute.sql", "undistribute_order_items")),
    DISTRIBUTED_CONCURRENTLY(
            "Distribute them again, concurrently, while the application works",
            Set.of(),
            besideLoad("ledger/88_distribute_concurrently.sql")),
    CLOSED("Drop the tables of the ledger", Set.of(), run("ledger/89_drop_tables.sql"));

    /** Where the tables are. */
    public static final String SCHEMA = "ledger";

    /** Before Phase 2, as only there is no extension yet. */
    public static final Phase BEFORE_CITUS = new Phase("1c", "What the extension costs", true);

    public static final Phase PHASE = new Phase("3b", "What each change costs", true);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable set of enum values
    private final Set<Need> needs;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list of values
    private final List<Action> actions;

    LedgerStep(String title, Set<Need> needs, Action... actions) {
        this.title = title;
        this.needs = Set.copyOf(needs);
        this.actions = List.of(actions);
    }

    private static Load load() {
        return Load.in(LedgerStep.SCHEMA).withoutDeletes();
    }

    private static Action besideLoad(String script) {
        return run(script).beside(load());
    }

    /** @param held the statement after which the script waits until a write stands before its locks */
    private static Action besideLoad(String script, String held) {
        // In this order the load notes the end of the statement before the waiting begins.
        Companion[] companions = {new HeldUntilWriteWaits(held, LedgerStep.SCHEMA + ".orders"), load()};
        return run(script).beside(companions);
    }

    @Override
    public Phase phase() {
        return this == EXTENSION_CREATED ? BEFORE_CITUS : PHASE;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Set<Need> needs() {
        return needs;
    }

    @Override
    public boolean isBuiltUpon() {
        return false;
    }

    @Override
    public boolean isAside() {
        return true;
    }
}
