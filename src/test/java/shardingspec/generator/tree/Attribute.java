package shardingspec.generator.tree;

import java.util.List;

/**
 * A column of a table.
 *
 * @param literals some of its values, as SQL writes them
 */
public record Attribute(String name, Family family, List<String> literals) {
    public Attribute {
        literals = List.copyOf(literals);
    }
}
