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
 * @param distributed the tables that are to be distributed, the one that stands for all of a tenant first
 * @param tenant the tenant whose shard is marked
 * @param tenantHash what its value of the distribution column hashes to
 */
public record Scene(
        List<String> nodes,
        Map<String, String> names,
        List<String> tables,
        List<String> distributed,
        String tenant,
        int tenantHash) {

    public Scene {
        nodes = List.copyOf(nodes);
        names = Map.copyOf(names);
        tables = List.copyOf(tables);
        distributed = List.copyOf(distributed);
    }

    public String nameOf(String address) {
        return names.getOrDefault(address, address);
    }

    /** Whose shards stand for all of a tenant. */
    public String tenantTable() {
        return distributed.get(0);
    }

    /** The colour of a table, the same in all pictures. */
    String colourOf(String table) {
        int place = distributed.indexOf(table);
        return place >= 0 ? TableColours.nth(place) : TableColours.ofOther(table);
    }

    /** Of distributed tables those that the subject has come first, then any others. */
    public int rank(String table) {
        int place = distributed.indexOf(table);
        return place >= 0 ? place : distributed.size();
    }

    boolean holdsTenant(Placement placement) {
        return !placement.minHash().isEmpty()
                && Long.parseLong(placement.minHash()) <= tenantHash
                && tenantHash <= Long.parseLong(placement.maxHash());
    }
}
