package shardingspec.assertions;

import shardingspec.catalog.Contents;
import shardingspec.catalog.Schema;
import shardingspec.catalog.ShardMap;
import shardingspec.invariant.Audits;
import shardingspec.measure.Benchmark;
import shardingspec.plan.QueryPlan;
import shardingspec.proof.Proof;
import shardingspec.sql.Rows;
import shardingspec.sql.StatementResult;
import shardingspec.workload.History;
import shardingspec.workload.checker.LoadReport;

/** The one entry to the assertions that speak Citus. Each prints all that it judged when it fails. */
public final class SpecAssertions {

    private SpecAssertions() {}

    public static ShardMapAssert assertThat(ShardMap actual) {
        return new ShardMapAssert(actual);
    }

    public static QueryPlanAssert assertThat(QueryPlan actual) {
        return new QueryPlanAssert(actual);
    }

    public static StatementAssert assertThat(StatementResult actual) {
        return new StatementAssert(actual);
    }

    public static ContentsAssert assertThat(Contents actual) {
        return new ContentsAssert(actual);
    }

    public static RowsAssert assertThat(Rows actual) {
        return new RowsAssert(actual);
    }

    public static HistoryAssert assertThat(History actual) {
        return new HistoryAssert(actual);
    }

    public static LoadReportAssert assertThat(LoadReport actual) {
        return new LoadReportAssert(actual);
    }

    public static SchemaAssert assertThat(Schema actual) {
        return new SchemaAssert(actual);
    }

    public static BenchmarkAssert assertThat(Benchmark actual) {
        return new BenchmarkAssert(actual);
    }

    public static AuditsAssert assertThat(Audits actual) {
        return new AuditsAssert(actual);
    }

    public static ProofAssert assertThat(Proof actual) {
        return new ProofAssert(actual);
    }
}
