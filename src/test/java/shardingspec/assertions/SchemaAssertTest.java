package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.Schema;
import shardingspec.catalog.SchemaPart;

/** Every item of a schema counts, and what was lost or added is named by its kind. */
class SchemaAssertTest {

    private static final Schema BEFORE = new Schema(Map.of(
            SchemaPart.OWNERS, List.of("public.orders is of postgres"),
            SchemaPart.COMMENTS, List.of("public.orders: What users bought"),
            SchemaPart.STATISTICS, List.of("public.orders.region target 200")));

    @Test
    void the_same_schema() {
        assertThat(BEFORE).isTheSameAs(new Schema(BEFORE.parts()));
    }

    @Test
    void a_lost_and_a_changed_item() {
        Schema after = new Schema(Map.of(
                SchemaPart.OWNERS, List.of("public.orders is of another user"),
                SchemaPart.STATISTICS, List.of("public.orders.region target 200")));

        assertThatThrownBy(() -> assertThat(after).isTheSameAs(BEFORE))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expected the same schema, 3 items, but it differs in:
                          owners
                              lost:  public.orders is of postgres
                              added: public.orders is of another user
                          comments of tables, views and columns
                              lost:  public.orders: What users bought
                              added: nothing""");
    }

    @Test
    void a_kind_that_may_differ() {
        Schema after = new Schema(Map.of(
                SchemaPart.OWNERS, List.of("public.orders is of postgres"),
                SchemaPart.COMMENTS, List.of("public.orders: What users bought")));

        assertThat(after).isTheSameAs(BEFORE, SchemaPart.STATISTICS);
    }

    @Test
    void an_empty_schema_proves_nothing() {
        Schema nothing = new Schema(Map.of());

        assertThatThrownBy(() -> assertThat(nothing).isTheSameAs(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected a schema to compare with, but it defines nothing");
    }
}
