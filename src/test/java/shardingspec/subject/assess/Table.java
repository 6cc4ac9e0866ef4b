package shardingspec.subject.assess;

import java.util.List;
import java.util.Optional;

/**
 * A table of a user's database, as the catalogs know it.
 *
 * @param kind ordinary or partitioned; the partitions of one are not listed
 * @param children tables that inherit from it
 * @param parent that it inherits from
 * @param owner its owner, if that is another than the user who loaded it
 * @param replicaIdentity whether a changed row can be told by a key, or by all of its columns
 * @param triggers names of its triggers, without those of foreign keys
 * @param secured whether its rows are secured by policies
 * @param comments how many comments it and its columns have
 * @param rows counted
 * @param bytes with its indexes
 */
public record Table(
        String schema,
        String name,
        Kind kind,
        boolean unlogged,
        List<String> children,
        Optional<String> parent,
        Optional<String> owner,
        boolean replicaIdentity,
        List<String> triggers,
        List<String> rules,
        boolean secured,
        int comments,
        List<Column> columns,
        List<Key> keys,
        long rows,
        long bytes) {

    /** What it is in PostgreSQL's own terms. */
    public enum Kind {
        ORDINARY,
        PARTITIONED,
        FOREIGN
    }

    public Table {
        children = List.copyOf(children);
        triggers = List.copyOf(triggers);
        rules = List.copyOf(rules);
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** With its schema. */
    public String qualified() {
        return schema + "." + name;
    }

    Optional<Column> column(String column) {
        return columns.stream().filter(one -> one.name().equals(column)).findFirst();
    }

    Optional<Key> primaryKey() {
        return keys.stream().filter(key -> key.kind() == Key.Kind.PRIMARY).findFirst();
    }

    /** The one column of its primary key; empty if it has none, or several. */
    Optional<String> soleKeyColumn() {
        return primaryKey().filter(key -> key.columns().size() == 1).map(key -> key.columns()
                .get(0));
    }
}
