package shardingspec.subject;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import shardingspec.subject.SubjectTable.Destination;
import shardingspec.workload.Workload;

/**
 * What a journey is about: tables that are to be sharded, what is asked of them, and how an application writes to them.
 *
 * @param tables all of them, in the order in which they are shown
 * @param queries with the same answer in every phase
 * @param variables psql variables of its scripts
 */
public record Subject(
        String name,
        List<SubjectTable> tables,
        Tenant tenant,
        List<Query> queries,
        Workload workload,
        Map<String, String> variables) {

    public Subject {
        tables = List.copyOf(tables);
        queries = List.copyOf(queries);
        variables = Map.copyOf(variables);
    }

    /** @throws NoSuchElementException if it has no such table */
    public SubjectTable table(String table) {
        return tables.stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the subject " + name + " has no table " + table));
    }

    public List<SubjectTable> destinedTo(Destination destination) {
        return tables.stream()
                .filter(table -> table.destination() == destination)
                .toList();
    }

    /** Names without their schemas. */
    public List<String> tableNames() {
        return tables.stream().map(SubjectTable::name).toList();
    }
}
