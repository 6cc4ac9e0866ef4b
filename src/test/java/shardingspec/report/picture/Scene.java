package shardingspec.report.picture;

import java.util.List;
import java.util.Map;
import shardingspec.catalog.Placement;

/**
 * What all pictures of one run have in common.
 *
 * @param nodes names of coordinator and workers, in order
 * @param names names by address
 * @param tables all tables of the database, Citus's or not
 * @param tenant the tenant whose shard is marked
 * @param tenantHash what its value of the distribution column hashes to
 */
public record Scene(List<String> nodes, Map<String, String> names, List<String> tables, String tenant, int tenantHash) {

    public Scene {
        nodes = List.copyOf(nodes);
        names = Map.copyOf(names);
        tables = List.copyOf(tables);
    }

    public String nameOf(String address) {
        return names.getOrDefault(address, address);
    }

    boolean holdsTenant(Placement placement) {
        return !placement.minHash().isEmpty()
                && Long.parseLong(placement.minHash()) <= tenantHash
                && tenantHash <= Long.parseLong(placement.maxHash());
    }
}
