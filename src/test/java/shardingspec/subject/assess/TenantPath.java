package shardingspec.subject.assess;

/**
 * The way from a row of a distributed table to its tenant, as the tables are before they are changed.
 *
 * @param from the tables, joined; that of the row has the alias
 * @param tenant the expression that names the tenant
 */
public record TenantPath(String from, String tenant) {

    /** @param alias of the table; others on the way get it with numbers behind */
    public static TenantPath of(Place place, Layout layout, String alias) {
        StringBuilder from = new StringBuilder(Identifier.of(place.table().qualified()))
                .append(' ')
                .append(alias);
        Place current = place;
        String here = alias;
        for (int number = 1; current.backfill().isPresent(); number++) {
            ForeignKey way = current.backfill().orElseThrow();
            Place parent = layout.of(way.target());
            String there = alias + number;
            from.append(" JOIN ")
                    .append(Identifier.of(parent.table().qualified()))
                    .append(' ')
                    .append(there)
                    .append(" ON ")
                    .append(same(way, here, there));
            current = parent;
            here = there;
        }
        return new TenantPath(from.toString(), here + "." + Identifier.quoted(current.column()));
    }

    /** The condition of a foreign key between two aliases. */
    static String same(ForeignKey key, String from, String to) {
        StringBuilder condition = new StringBuilder();
        for (int index = 0; index < key.columns().size(); index++) {
            condition
                    .append(index == 0 ? "" : " AND ")
                    .append(to)
                    .append('.')
                    .append(Identifier.quoted(key.targetColumns().get(index)))
                    .append(" = ")
                    .append(from)
                    .append('.')
                    .append(Identifier.quoted(key.columns().get(index)));
        }
        return condition.toString();
    }
}
