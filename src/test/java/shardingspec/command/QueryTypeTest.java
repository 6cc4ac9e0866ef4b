package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;

/** The query types, and which of the baseline's queries belong to each. */
class QueryTypeTest {

    @ParameterizedTest
    @CsvSource({"single-shard, 20", "cross-shard, 21", "join, 22"})
    void three_types_are_a_script_each(String type, String number) {
        assertThat(queries(type)).isNotEmpty().allSatisfy(query -> assertThat(query.script())
                .startsWith("queries/" + number + "_"));
    }

    @Test
    void aggregates_stand_in_all_scripts() {
        assertThat(queries("aggregate"))
                .extracting(Query::name)
                .contains("tenant_totals", "orders_by_region", "revenue_by_tier")
                .doesNotContain("tenant_orders", "tenant_order_by_key", "expensive_orders", "tenant_orders_with_items");
    }

    @Test
    void by_default_all_are_asked() {
        assertThat(QueryType.of(Settings.of(Map.of(), Map.of(), Map.of())).queries())
                .isEqualTo(DemoQueries.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"joins", "SINGLE_SHARD", "20"})
    void an_unknown_type_is_refused_with_those_that_there_are(String value) {
        assertThatThrownBy(() -> queries(value))
                .isInstanceOf(SettingsException.class)
                .hasMessage("QUERY must be one of single-shard, cross-shard, join, aggregate, all, but is \"" + value
                        + "\"");
    }

    private static List<Query> queries(String type) {
        return QueryType.of(Settings.of(Map.of("query", type), Map.of(), Map.of()))
                .queries();
    }
}
