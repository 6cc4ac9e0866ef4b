package shardingspec.assertions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.catalog.Schema;
import shardingspec.catalog.SchemaPart;
import shardingspec.words.Counted;

/** Judges the definition of tables and of what depends on them. A failure shows each item that was lost or added, by kind. */
public final class SchemaAssert extends AbstractAssert<SchemaAssert, Schema> {

    SchemaAssert(Schema actual) {
        super(actual, SchemaAssert.class);
    }

    /**
     * Every item is there and no other, apart from those of some kinds.
     *
     * @param exceptFor kinds of items that may differ
     */
    public SchemaAssert isTheSameAs(Schema expected, SchemaPart... exceptFor) {
        if (expected.size() == 0) {
            throw failure("Expected a schema to compare with, but it defines nothing");
        }
        Set<SchemaPart> ignored = EnumSet.noneOf(SchemaPart.class);
        ignored.addAll(List.of(exceptFor));
        List<Schema.Difference> differences = expected.differences(actual).stream()
                .filter(difference -> !ignored.contains(difference.part()))
                .toList();
        if (!differences.isEmpty()) {
            throw failure(
                    "Expected the same schema, %s, but it differs in:%n%s",
                    Counted.of(expected.size(), "item"),
                    differences.stream()
                            .map(Object::toString)
                            .collect(Collectors.joining("\n"))
                            .indent(2)
                            .stripTrailing());
        }
        return this;
    }
}
