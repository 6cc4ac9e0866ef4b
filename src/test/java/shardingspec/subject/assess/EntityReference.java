package shardingspec.subject.assess;

import java.util.Optional;

/** A pair of columns that refers to a row of any table: {@code entity_type} and {@code entity_id}. */
final class EntityReference {

    private static final String TYPE = "_type";
    private static final String ID = "_id";

    private EntityReference() {}

    /** The pair, for people; empty if the table has none. */
    static Optional<String> of(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> name.endsWith(TYPE))
                .map(name -> name.substring(0, name.length() - TYPE.length()))
                .filter(name -> table.column(name + ID).isPresent())
                .findFirst()
                .map(name -> name + TYPE + " and " + name + ID);
    }
}
