package shardingspec.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import shardingspec.catalog.SeededState;
import shardingspec.catalog.ShardMap;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.fault.Trial;
import shardingspec.generator.ask.Findings;
import shardingspec.invariant.Audit;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Omission;
import shardingspec.lesson.Phase;
import shardingspec.measure.Benchmark;
import shardingspec.node.Node;
import shardingspec.plan.QueryPlan;
import shardingspec.proof.CaseProof;
import shardingspec.proof.Proof;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.SqlFailure;
import shardingspec.subject.Subject;
import shardingspec.subject.assess.Assessment;
import shardingspec.workload.checker.LoadReport;

/** Something that happened in a run. Whoever makes it happen hands it to a {@code Consumer<Event>}, and knows no listener. */
public sealed interface Event {

    /** A run begins; nothing is started yet. */
    record RunBegan() implements Event {}

    /** @param reasons why it is this provider; none if the settings name it */
    record ClusterChosen(List<String> reasons) implements Event {
        public ClusterChosen {
            reasons = List.copyOf(reasons);
        }
    }

    record ClusterStarted(Cluster cluster, Subject subject, Duration took) implements Event {}

    /** A cluster stays after the run. */
    record ClusterKept(KeptCluster kept) implements Event {}

    /** Something to be known of the run that is no lesson. */
    record Noted(String line) implements Event {}

    /** A step of the journey begins. */
    record StepBegan(Phase phase, String title) implements Event {}

    /** A step of the journey has ended. */
    record StepEnded(Phase phase, String title) implements Event {}

    /** A script ran, wholly or up to the statement that failed. */
    record ScriptRan(ScriptResult result) implements Event {}

    /**
     * A query was explained, in a phase of the journey.
     *
     * @param servers behind foreign tables, by name, whether they are asked or not; empty where there is no foreign table
     */
    record Explained(Optional<Phase> phase, String name, QueryPlan plan, List<String> servers) implements Event {
        public Explained {
            servers = List.copyOf(servers);
        }
    }

    /** A query of the subject was run on the cluster. */
    record QueryAnswered(String name, String sql, Rows rows) implements Event {}

    /**
     * A connection to a node was tried.
     *
     * @param refusal why there is none; empty if there was
     */
    record Connected(Node node, Optional<SqlFailure> refusal) implements Event {}

    /** The state of the cluster before or after a step. */
    record Mapped(String step, Moment moment, ShardMap map) implements Event {}

    /** When the cluster was looked at. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** An application worked on the cluster beside a script. */
    record LoadWorked(LoadReport report) implements Event {}

    /** A fault was endured, and cleaned up after. */
    record FaultEndured(Trial trial) implements Event {}

    /** Progress beside a long script, for whoever watches. */
    record Progressed(String script, String message) implements Event {}

    /** What must hold after every step was looked at. */
    record Audited(Audit audit) implements Event {}

    record ChapterBegan(Class<?> spec, Chapter chapter) implements Event {}

    record LessonBegan(LessonRef lesson) implements Event {}

    /**
     * A lesson ended.
     *
     * @param failure why it did not hold; empty if it did
     * @param now the cluster when a claim failed; empty if it held, or if nobody could look
     */
    record LessonEnded(LessonRef lesson, Optional<Throwable> failure, Optional<ShardMap> now) implements Event {}

    /** A lesson that the servers of this run cannot show. */
    record LessonLeftOut(LessonRef lesson, Omission why) implements Event {}

    /** The journey has come to its last step. */
    record JourneyCompleted(SeededState state) implements Event {}

    /**
     * Servers of a benchmark, or for a user's database, are there.
     *
     * @param reasons why it is this provider; none if the settings name it
     */
    record ServersStarted(Cluster cluster, List<String> reasons) implements Event {
        public ServersStarted {
            reasons = List.copyOf(reasons);
        }
    }

    /** A benchmark has come to its figures. */
    record Benchmarked(Benchmark benchmark) implements Event {}

    /** A user's database was assessed. */
    record SubjectAssessed(Assessment assessment) implements Event {}

    /** A user's database was taken to Citus and back. */
    record SubjectProved(Proof proof) implements Event {}

    /** Obstacles were shown, each on a table of its own. */
    record CasesProved(List<CaseProof> proofs) implements Event {
        public CasesProved {
            proofs = List.copyOf(proofs);
        }
    }

    /** Generated queries were asked, of one set of tables after another. */
    record Generated(List<Findings> findings) implements Event {
        public Generated {
            findings = List.copyOf(findings);
        }
    }

    /** The run is over: nothing comes after it. */
    record RunEnded() implements Event {}
}
