package shardingspec.subject.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.assess.CatalogFixture.column;
import static shardingspec.subject.assess.CatalogFixture.reference;
import static shardingspec.subject.assess.CatalogFixture.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void two_that_refer_to_each_other_are_one() {
        assertThat(circles(refer("a", "b"), refer("b", "a")).through("public.a"))
                .map(ForeignKey::name)
                .contains("a_b");
    }

    @Test
    void so_are_three() {
        assertThat(circles(refer("a", "b"), refer("b", "c"), refer("c", "a")).through("public.b"))
                .map(ForeignKey::name)
                .contains("b_c");
    }

    @Test
    void what_leads_into_one_is_not_of_it() {
        assertThat(circles(refer("c", "a"), refer("a", "b"), refer("b", "a")).through("public.c"))
                .isEmpty();
    }

    @Test
    void a_table_that_refers_to_itself_is_none() {
        assertThat(circles(refer("a", "a")).through("public.a")).isEmpty();
    }

    private static ForeignKey refer(String from, String to) {
        return reference(from + "_" + to, from, List.of("other"), to, List.of("id"));
    }

    private static Circles circles(ForeignKey... keys) {
        List<Table> tables = Stream.of("a", "b", "c")
                .map(name -> table(name, List.of(column("tenant", "bigint"))))
                .toList();
        return Circles.of(
                new Catalog(tables, List.of(keys), List.of()),
                new Layout(
                        "tenant",
                        Optional.empty(),
                        List.of(),
                        tables.stream()
                                .map(table -> Place.distributed(table, "tenant", ""))
                                .toList()));
    }
}
