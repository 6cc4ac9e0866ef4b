package shardingspec.cluster;

import java.util.List;
import shardingspec.node.Node;
import shardingspec.node.Role;

/**
 * Which servers there are at one moment, and what each is there for.
 *
 * @param all coordinator, workers in order, oracle
 */
public record Topology(List<Node> all) {

    /** @throws IllegalArgumentException unless there is exactly one coordinator, exactly one oracle, and a worker */
    public Topology {
        all = List.copyOf(all);
        if (count(all, Role.COORDINATOR) != 1 || count(all, Role.ORACLE) != 1 || count(all, Role.WORKER) == 0) {
            throw new IllegalArgumentException("a cluster has one coordinator, workers and one oracle, not " + all);
        }
    }

    public Node coordinator() {
        return of(Role.COORDINATOR).get(0);
    }

    /** worker1, worker2 and so on, in order. */
    public List<Node> workers() {
        return of(Role.WORKER);
    }

    public Node oracle() {
        return of(Role.ORACLE).get(0);
    }

    /** Coordinator and workers: the servers that Citus makes one database of. */
    public List<Node> members() {
        return all.stream().filter(node -> node.role() != Role.ORACLE).toList();
    }

    /** @throws IllegalArgumentException if there is no server of that name */
    public Node node(String name) {
        return all.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no node named " + name));
    }

    private List<Node> of(Role role) {
        return all.stream().filter(node -> node.role() == role).toList();
    }

    private static long count(List<Node> nodes, Role role) {
        return nodes.stream().filter(node -> node.role() == role).count();
    }
}
