package shardingspec.catalog;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shardingspec.words.Counted;

/** What the catalogs say of a cluster at one moment: its nodes, its tables, and which shard lies where. */
public record ShardMap(List<ClusterNode> nodes, List<CitusTable> tables, List<Placement> placements) {

    public ShardMap {
        nodes = List.copyOf(nodes);
        tables = List.copyOf(tables);
        placements = List.copyOf(placements);
    }

    public Optional<CitusTable> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public Optional<ClusterNode> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /** Active workers, by name. */
    public List<String> activeWorkers() {
        return nodes.stream()
                .filter(node -> !node.isCoordinator() && node.active())
                .map(ClusterNode::name)
                .sorted()
                .toList();
    }

    public List<Placement> placementsOf(String table) {
        return placements.stream()
                .filter(placement -> placement.table().equals(table))
                .toList();
    }

    /** Placements of distributed tables on a node; reference tables are everywhere and do not count. */
    public List<Placement> distributedPlacementsOn(String node) {
        return placements.stream()
                .filter(placement ->
                        placement.node().equals(node) && !placement.minHash().isEmpty())
                .toList();
    }

    /** @throws NoSuchElementException if the shard has no placement */
    public String nodeOfShard(long shardId) {
        return placements.stream()
                .filter(placement -> placement.shardId() == shardId)
                .map(Placement::node)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no placement of shard " + shardId));
    }

    /** How many shards of a table each worker holds, workers without any included. */
    public Map<String, Integer> shardsPerWorker(String table) {
        Map<String, Integer> counts = new TreeMap<>();
        activeWorkers().forEach(worker -> counts.put(worker, 0));
        placementsOf(table).forEach(placement -> counts.merge(placement.node(), 1, Integer::sum));
        return counts;
    }

    /** Where each range of hashes of a table lies: equal for two tables exactly if they are colocated. */
    public Map<String, String> nodeByHashRange(String table) {
        return placementsOf(table).stream()
                .collect(Collectors.toMap(
                        placement -> placement.minHash() + ".." + placement.maxHash(),
                        Placement::node,
                        (first, second) -> first + "," + second,
                        TreeMap::new));
    }

    /** A readable listing for failure messages. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Nodes:\n");
        nodes.forEach(node -> text.append(String.format(
                "  %-12s %-22s group %-3d %s%s%n",
                node.name(),
                node.address(),
                node.groupId(),
                node.active() ? "active" : "inactive",
                node.shouldHaveShards() ? ", holds shards" : "")));
        text.append("Tables:\n");
        tables.forEach(table -> text.append(String.format(
                "  %-12s %-12s by %-10s group %-3d %s, placements per node %s%n",
                table.name(),
                table.kind(),
                table.distributionColumn(),
                table.colocationGroup(),
                Counted.of(table.shardCount(), "shard"),
                perNode(table.name()))));
        return text.toString();
    }

    private Map<String, Long> perNode(String table) {
        return placementsOf(table).stream()
                .collect(Collectors.groupingBy(Placement::node, TreeMap::new, Collectors.counting()));
    }
}
