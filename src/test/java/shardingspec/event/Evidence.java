package shardingspec.event;

import java.util.List;
import shardingspec.catalog.ShardMap;
import shardingspec.plan.QueryPlan;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.workload.History;

/** What a run saw. Whoever produces it hands it to a {@code Consumer<Evidence>}, and knows nothing of the report. */
public sealed interface Evidence {

    /** A step of the journey begins. */
    record StepTaken(String phase, String title) implements Evidence {}

    /** A script ran, wholly or up to the statement that failed. */
    record ScriptRun(ScriptResult result) implements Evidence {}

    /**
     * A query was explained, in a phase of the journey.
     *
     * @param servers behind foreign tables, by name, whether they are asked or not; empty where there is no foreign table
     */
    record Explained(String phase, String name, QueryPlan plan, List<String> servers) implements Evidence {
        public Explained {
            servers = List.copyOf(servers);
        }
    }

    /** A query of the baseline was run on the cluster. */
    record Queried(String name, String sql, Rows rows) implements Evidence {}

    /** The state of the cluster before or after a step. */
    record Mapped(String step, Moment moment, ShardMap map) implements Evidence {}

    /** When the cluster was looked at. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** An application worked on the cluster while a step was taken. */
    record Worked(String during, History history) implements Evidence {}

    /** Progress within a long step, for whoever watches. */
    record Progressed(String step, String message) implements Evidence {}
}
