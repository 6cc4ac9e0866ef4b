package shardingspec.journey.faults;

import static shardingspec.journey.Action.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shardingspec.cluster.Need;
import shardingspec.fault.EndedSession;
import shardingspec.fault.Fault;
import shardingspec.fault.FullDisk;
import shardingspec.fault.KilledServer;
import shardingspec.fault.LostBetweenPrepareAndCommit;
import shardingspec.fault.Moment;
import shardingspec.fault.SilentServer;
import shardingspec.fault.SlotsTaken;
import shardingspec.fault.StoppedRebalance;
import shardingspec.fault.Who;
import shardingspec.journey.Action;
import shardingspec.journey.Attempt;
import shardingspec.journey.Itinerary;
import shardingspec.journey.Step;
import shardingspec.journey.companion.Load;
import shardingspec.journey.companion.Strike;
import shardingspec.journey.demo.DemoStep;
import shardingspec.journey.ledger.LedgerStep;
import shardingspec.lesson.Phase;

/**
 * Operations that a fault interrupts while an application works: then it is looked what is left, cleaned up, and the operation
 * is made again. At the end of Phase 3, on tables as those of the ledger.
 */
public enum FaultStep implements Step {
    TABLES_MADE(
            "Make tables to try faults on",
            run("ledger/80_create_tables.sql").with("ledger_rows", "400000"),
            run("faults/90_distribute.sql")),
    COORDINATOR_KILLED_COMMITTING(Operation.COMMIT, new LostBetweenPrepareAndCommit(), Moment.PREPARED),
    SOURCE_KILLED_COPYING(Operation.MOVE, new KilledServer(Who.SOURCE), Moment.COPYING),
    TARGET_KILLED_COPYING(Operation.MOVE, new KilledServer(Who.TARGET), Moment.COPYING),
    COORDINATOR_KILLED_COPYING(Operation.MOVE, new KilledServer(Who.COORDINATOR), Moment.COPYING),
    THIRD_KILLED_COPYING(Operation.MOVE, new KilledServer(Who.THIRD), Moment.COPYING),
    SOURCE_KILLED_CATCHING_UP(Operation.MOVE, new KilledServer(Who.SOURCE), Moment.CATCHING_UP),
    TARGET_KILLED_CATCHING_UP(Operation.MOVE, new KilledServer(Who.TARGET), Moment.CATCHING_UP),
    COORDINATOR_KILLED_CATCHING_UP(Operation.MOVE, new KilledServer(Who.COORDINATOR), Moment.CATCHING_UP),
    THIRD_KILLED_CATCHING_UP(Operation.MOVE, new KilledServer(Who.THIRD), Moment.CATCHING_UP),
    SOURCE_KILLED_SWITCHING(Operation.MOVE, new KilledServer(Who.SOURCE), Moment.SWITCHING),
    TARGET_KILLED_SWITCHING(Operation.MOVE, new KilledServer(Who.TARGET), Moment.SWITCHING),
    COORDINATOR_KILLED_SWITCHING(Operation.MOVE, new KilledServer(Who.COORDINATOR), Moment.SWITCHING),
    THIRD_KILLED_SWITCHING(Operation.MOVE, new KilledServer(Who.THIRD), Moment.SWITCHING),
    SESSION_CANCELLED(Operation.MOVE, EndedSession.CANCELLED, Moment.CATCHING_UP),
    SESSION_TERMINATED(Operation.MOVE, EndedSession.TERMINATED, Moment.CATCHING_UP),
    TARGET_SILENT(Operation.MOVE, new SilentServer(Who.TARGET), Moment.CATCHING_UP),
    SLOTS_TAKEN(Operation.MOVE, new SlotsTaken(), Moment.BEFORE),
    DISK_FULL(Operation.MOVE, new FullDisk(), Moment.BEFORE),
    TARGET_KILLED_IN_A_DRAIN(Operation.DRAIN, new KilledServer(Who.TARGET), Moment.CATCHING_UP),
    REBALANCE_STOPPED(Operation.REBALANCE, new StoppedRebalance(), Moment.MOVING_IN_BACKGROUND),
    SOURCE_KILLED_CUTTING(Operation.SPLIT, new KilledServer(Who.SOURCE), Moment.CUTTING),
    TABLES_DROPPED(
            "Drop the tables that faults were tried on",
            run("faults/95_switch_on_background.sql"),
            run("ledger/89_drop_tables.sql"));

    /** What is interrupted: its script, the statement before the one that is struck, and the script that makes it again. */
    private enum Operation {
        MOVE("an online move", "faults/91_move.sql", "", "faults/94_move_again.sql"),
        DRAIN("a drain", "faults/91a_drain.sql", "mark", "faults/94a_drain_again.sql"),
        COMMIT(
                "a commit on two nodes",
                "faults/91b_commit_on_two_nodes.sql",
                "change_the_second",
                "faults/94b_commit_again.sql"),
        REBALANCE(
                "a background rebalance",
                "faults/91c_rebalance_in_background.sql",
                "start",
                "faults/94c_rebalance_again.sql"),
        SPLIT("a split", "faults/91d_isolate.sql", "", "faults/94d_isolate_again.sql");

        private final String words;
        private final String script;
        private final String before;
        private final String again;

        Operation(String words, String script, String before, String again) {
            this.words = words;
            this.script = script;
            this.before = before;
            this.again = again;
        }
    }

    public static final Phase PHASE = new Phase("3c", "What faults leave", true);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list of values
    private final List<Action> actions;

    FaultStep(String title, Action... actions) {
        this.title = title;
        this.actions = List.of(actions);
    }

    FaultStep(Operation operation, Fault fault, Moment moment) {
        this.title = operation.words + ": " + fault.words() + " " + moment.words();
        this.actions = actions(title, operation, fault, moment);
    }

    private static List<Action> actions(String key, Operation operation, Fault fault, Moment moment) {
        Attempt attempt = new Attempt(key);
        Attempt left = new Attempt(key + ": left");
        Attempt afterwards = new Attempt(key + ": left afterwards");
        List<Action> all = new ArrayList<>();
        // The strike after the load, so that the servers are back before the load is to go on.
        all.add(Action.attempt(attempt, operation.script)
                .beside(load(operation).named(key), new Strike(key, fault, moment, operation.before)));
        all.add(Action.attempt(left, "faults/92_see_what_is_left.sql"));
        all.add(run("faults/93_clean_up.sql"));
        all.add(Action.attempt(afterwards, "faults/92_see_what_is_left.sql"));
        all.add(new Action.SumUp(key, attempt, left, afterwards));
        all.add(run(operation.again));
        return List.copyOf(all);
    }

    private static Load load(Operation operation) {
        Load load = Load.in(LedgerStep.SCHEMA);
        return operation == Operation.COMMIT ? load.withinTenants() : load.withoutDeletes();
    }

    /**
     * What the operation cannot but say, as a regular expression: its own session is ended, or what it needs is not there. Empty
     * for others. In a container a backend may outlive its postmaster for a moment, and say so.
     */
    public String mustSay() {
        return switch (this) {
            case COORDINATOR_KILLED_COPYING,
                    COORDINATOR_KILLED_CATCHING_UP,
                    COORDINATOR_KILLED_SWITCHING,
                    COORDINATOR_KILLED_COMMITTING -> "08006|postmaster was shut down";
            case SESSION_CANCELLED -> "57014 canceling statement due to user request";
            case SESSION_TERMINATED -> "57P01";
            case SLOTS_TAKEN -> "all replication slots are in use";
            case DISK_FULL -> "File too large";
            default -> "";
        };
    }

    /** Whether it strikes at a moment of the operation: some are there before it begins, and show in what it says. */
    public boolean hasMoment() {
        return this != SLOTS_TAKEN && this != DISK_FULL;
    }

    /** Those that try a fault. */
    public static Stream<FaultStep> trials() {
        return Arrays.stream(values()).filter(step -> step != TABLES_MADE && step != TABLES_DROPPED);
    }

    /** The demo's journey, and in it all steps that are taken only for specs of their own kind. */
    public static Itinerary wholeItinerary() {
        List<Step> aside = new ArrayList<>(List.of(LedgerStep.values()));
        aside.remove(LedgerStep.EXTENSION_CREATED);
        aside.addAll(List.of(values()));
        return DemoStep.itinerary()
                .withInserted(DemoStep.BY_HAND_REMOVED, Itinerary.of(LedgerStep.EXTENSION_CREATED))
                .withInserted(DemoStep.WORKER_RETURNED, new Itinerary(aside));
    }

    @Override
    public Phase phase() {
        return PHASE;
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
        return this == DISK_FULL ? Set.of(Need.SERVER_CONTROL, Need.DISK_LIMIT) : Set.of(Need.SERVER_CONTROL);
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
