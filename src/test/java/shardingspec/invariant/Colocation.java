package shardingspec.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.ShardMapReader;
import shardingspec.catalog.TableKind;
import shardingspec.words.Counted;

/** Tables of one colocation group are cut at the same hashes, and shards with the same hashes lie on one node. */
final class Colocation implements Invariant {

    @Override
    public String title() {
        return "Colocated shards lie together";
    }

    @Override
    public Optional<Finding> look(Look look) {
        ShardMap map = ShardMapReader.read(look.situation().cluster(), look.onCoordinator());
        Map<Integer, List<String>> groups = map.tables().stream()
                .filter(table -> table.kind() == TableKind.DISTRIBUTED)
                .collect(Collectors.groupingBy(
                        CitusTable::colocationGroup, Collectors.mapping(CitusTable::name, Collectors.toList())));
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        List<String> violations = new ArrayList<>();
        groups.values().forEach(tables -> tables.subList(1, tables.size())
                .forEach(table -> violations.addAll(differences(map, tables.get(0), table))));
        int tables = groups.values().stream().mapToInt(List::size).sum();
        return Optional.of(new Finding(
                title(),
                Counted.of(tables, "distributed table") + " in " + Counted.of(groups.size(), "group"),
                violations));
    }

    private static List<String> differences(ShardMap map, String table, String other) {
        Map<String, String> places = map.nodeByHashRange(table);
        Map<String, String> others = map.nodeByHashRange(other);
        List<String> differences = new ArrayList<>();
        places.forEach((range, node) -> {
            String there = others.getOrDefault(range, "nowhere");
            if (!there.equals(node)) {
                differences.add(
                        "hashes " + range + " of " + table + " are on " + node + ", of " + other + " on " + there);
            }
        });
        others.keySet().stream()
                .filter(range -> !places.containsKey(range))
                .forEach(range ->
                        differences.add("hashes " + range + " of " + other + " have no counterpart in " + table));
        return differences;
    }
}
