package shardingspec.report.narrative;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.StatementResult;

/**
 * How many statements it took, counted alike by hand and with Citus: what was refused, looks, settings, BEGIN and COMMIT are
 * left out.
 */
record StatementsNeeded(long all, long forServers) {

    static final String COUNTED =
            "Statements are counted alike on both sides, in the scripts that this run ran, on every server: what changes "
                    + "something or waits for a change, from the extension and the passwords to the migration of the keys and "
                    + "the clearing up. Left out are looks, settings, BEGIN and COMMIT, and what was refused. What a server "
                    + "needs once, for all tables, is counted separately.";

    private static final Pattern NEEDED =
            Pattern.compile("^(?!(SELECT|EXPLAIN|SET|RESET|BEGIN|COMMIT)\\b)|^SELECT (setval"
                    + "|create_distributed_table|truncate_local_data_after_distributing_table"
                    + "|citus_set_coordinator_host|citus_add_node|citus_rebalance_start|citus_rebalance_wait)\\(");
    private static final Pattern FOR_SERVERS =
            Pattern.compile("^(CREATE (EXTENSION|SERVER|USER MAPPING)|DO|INSERT INTO pg_dist_authinfo"
                    + "|SELECT citus_(set_coordinator_host|add_node))\\b");

    static StatementsNeeded in(Stream<ScriptResult> runs) {
        List<String> needed = runs.map(ScriptResult::statements)
                .flatMap(List::stream)
                .filter(result -> !result.outcome().failed())
                .map(StatementResult::sql)
                .filter(sql -> NEEDED.matcher(sql).find())
                .toList();
        return new StatementsNeeded(
                needed.size(),
                needed.stream().filter(sql -> FOR_SERVERS.matcher(sql).find()).count());
    }

    String told(String what) {
        return ": " + all + " statements for " + what + ", " + forServers
                + " of them to get servers ready that are new to each other";
    }
}
