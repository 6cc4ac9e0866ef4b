package shardingspec.plan;

import java.util.List;

/**
 * What one task does on its node.
 *
 * @param node the address as Citus knows it, {@code host:port}
 * @param scans the scans of shards in the worker's own plan
 */
public record Task(String node, List<Scan> scans) {

    public Task {
        scans = List.copyOf(scans);
    }
}
