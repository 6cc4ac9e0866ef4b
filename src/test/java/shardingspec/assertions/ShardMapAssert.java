package shardingspec.assertions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractAssert;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.ClusterNode;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TableKind;

/** Judges the state of a cluster. A failure shows the whole map. */
public final class ShardMapAssert extends AbstractAssert<ShardMapAssert, ShardMap> {

    ShardMapAssert(ShardMap actual) {
        super(actual, ShardMapAssert.class);
    }

    public ShardMapAssert hasActiveWorkers(String... names) {
        requireNamed(names);
        return check("the active workers", List.of(names), actual.activeWorkers());
    }

    public ShardMapAssert hasNoNodes() {
        return check(
                "the nodes",
                List.of(),
                actual.nodes().stream().map(ClusterNode::name).toList());
    }

    public ShardMapAssert hasNoTables() {
        check("whether there are nodes", true, !actual.nodes().isEmpty());
        return check(
                "the tables known to Citus",
                List.of(),
                actual.tables().stream().map(CitusTable::name).toList());
    }

    public ShardMapAssert hasNoNode(String name) {
        check("whether there are nodes", true, !actual.nodes().isEmpty());
        return check("whether " + name + " is a node", false, actual.node(name).isPresent());
    }

    public ShardMapAssert mayHoldShards(String node) {
        return check(
                "whether " + node + " may hold shards",
                true,
                actual.node(node).map(ClusterNode::shouldHaveShards).orElse(false));
    }

    public ShardMapAssert isDistributedBy(String table, String column) {
        check("the type of " + table, "DISTRIBUTED", kind(table));
        return check(
                "the distribution column of " + table,
                column,
                actual.table(table).map(CitusTable::distributionColumn).orElse(""));
    }

    public ShardMapAssert isReferenceTable(String table) {
        return check("the type of " + table, "REFERENCE", kind(table));
    }

    /** The reference tables that a node has a copy of, by name. */
    public ShardMapAssert hasReferenceTables(String node, String... tables) {
        check("whether " + node + " is a node", true, actual.node(node).isPresent());
        return check(
                "the reference tables with a copy on " + node,
                List.of(tables),
                actual.tables().stream()
                        .filter(table -> table.kind() == TableKind.REFERENCE)
                        .map(CitusTable::name)
                        .filter(table -> actual.placementsOf(table).stream()
                                .anyMatch(placement -> placement.node().equals(node)))
                        .sorted()
                        .toList());
    }

    public ShardMapAssert isLocalTable(String table) {
        return check("the type of " + table, "LOCAL", kind(table));
    }

    /** Not known to Citus at all. */
    public ShardMapAssert isRegularTable(String table) {
        return check("the type of " + table, "regular table", kind(table));
    }

    public ShardMapAssert hasShardCount(String table, int count) {
        return check(
                "the shard count of " + table,
                count,
                actual.table(table).map(CitusTable::shardCount).orElse(0));
    }

    public ShardMapAssert hasShardsPerWorker(String table, Map<String, Integer> counts) {
        return check("the shards of " + table + " per worker", new TreeMap<>(counts), actual.shardsPerWorker(table));
    }

    /** Same colocation group, and every pair of matching shards on one node. */
    public ShardMapAssert areColocated(String table, String other) {
        check("the type of " + table, "DISTRIBUTED", kind(table));
        check("the type of " + other, "DISTRIBUTED", kind(other));
        check(
                "whether " + table + " has placements",
                true,
                !actual.placementsOf(table).isEmpty());
        check("the colocation group of " + other, group(table), group(other));
        return check(
                "where the hash ranges of " + other + " lie, compared with " + table,
                actual.nodeByHashRange(table),
                actual.nodeByHashRange(other));
    }

    public ShardMapAssert hasPlacementsOn(String table, String... nodes) {
        requireNamed(nodes);
        return check(
                "the nodes that hold " + table,
                List.of(nodes),
                actual.placementsOf(table).stream()
                        .map(Placement::node)
                        .sorted()
                        .toList());
    }

    /** Every shard of the table lies on one of these nodes, and each of them holds some. */
    public ShardMapAssert liesOnlyOn(String table, String... nodes) {
        requireNamed(nodes);
        return check(
                "the nodes that hold " + table,
                List.of(nodes),
                actual.placementsOf(table).stream()
                        .map(Placement::node)
                        .distinct()
                        .sorted()
                        .toList());
    }

    public ShardMapAssert holdsNoDistributedShards(String node) {
        check("whether there are shards anywhere", true, !actual.placements().isEmpty());
        check("whether " + node + " is a node", true, actual.node(node).isPresent());
        return check("the shards on " + node, List.of(), actual.distributedPlacementsOn(node));
    }

    /** That there is none is another claim than where they are. */
    private void requireNamed(String... nodes) {
        check("whether nodes are named", true, nodes.length > 0);
    }

    private String kind(String table) {
        return actual.table(table).map(CitusTable::kind).map(TableKind::name).orElse("regular table");
    }

    private int group(String table) {
        return actual.table(table).map(CitusTable::colocationGroup).orElse(-1);
    }

    private ShardMapAssert check(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "Expected %s to be%n  %s%nbut it is%n  %s%nThe cluster:%n%s",
                    what,
                    expected,
                    found,
                    actual);
        }
        return this;
    }
}
