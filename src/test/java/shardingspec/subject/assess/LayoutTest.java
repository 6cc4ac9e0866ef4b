package shardingspec.subject.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.assess.CatalogFixture.column;
import static shardingspec.subject.assess.CatalogFixture.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void its_type_is_that_of_the_tenants_own_key() {
        Layout layout = new Layout(
                "t",
                Optional.of("public.tenants"),
                List.of(),
                List.of(
                        place("a", "t", "bigint"),
                        place("b", "t", "bigint"),
                        Place.distributed(table("tenants", List.of(column("id", "integer"))), "id", "")));

        assertThat(layout.type()).isEqualTo("integer");
    }

    @Test
    void without_tenants_it_is_the_one_that_most_have() {
        assertThat(layout("uuid", "text", "uuid").type()).isEqualTo("uuid");
    }

    @Test
    void of_two_that_are_as_many_it_is_the_wider() {
        assertThat(layout("integer", "bigint").type()).isEqualTo("bigint");
    }

    private static Layout layout(String... types) {
        return new Layout(
                "t",
                Optional.empty(),
                List.of(),
                Stream.of(types).map(type -> place("table", "t", type)).toList());
    }

    private static Place place(String name, String column, String type) {
        return Place.distributed(table(name, List.of(column(column, type))), column, "");
    }
}
