package shardingspec.generator.make;

import java.util.List;
import shardingspec.generator.tree.Expression.Column;
import shardingspec.generator.tree.Family;

/**
 * A column that a part of a query can name.
 *
 * @param key whether rows are distributed by it
 * @param literals some of its values
 */
record Visible(Column column, boolean key, List<String> literals) {

    Visible {
        literals = List.copyOf(literals);
    }

    Family family() {
        return column.family();
    }
}
