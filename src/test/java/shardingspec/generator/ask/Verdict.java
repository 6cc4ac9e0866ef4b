package shardingspec.generator.ask;

import shardingspec.sql.Rows;
import shardingspec.sql.SqlFailure;

/** What became of a query. */
sealed interface Verdict {

    record Same() implements Verdict {}

    /** The cluster does not answer it. */
    record Refused(SqlFailure failure) implements Verdict {}

    /** The cluster answers otherwise than the oracle. */
    record Wrong(Rows expected, Rows found) implements Verdict {}

    /** The oracle does not answer it, so nothing can be said of the cluster. */
    record Invalid(SqlFailure failure) implements Verdict {}

    /** The oracle itself answers otherwise with another plan: the query leaves a choice. */
    record Undecided() implements Verdict {}
}
