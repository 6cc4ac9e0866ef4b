package shardingspec.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.subject.Query;
import shardingspec.subject.assess.CatalogFixture;

class ShapesTest {

    private final Shapes shapes = new Shapes(CatalogFixture.layoutOfAds(), List.of("7", "8"));

    @Test
    void a_query_of_one_tenant_is_asked_of_others_too() {
        assertThat(sql("SELECT * FROM ads WHERE company_id = 5"))
                .containsExactly(
                        "SELECT * FROM ads WHERE company_id = '7'", "SELECT * FROM ads WHERE company_id = '8'");
    }

    @Test
    void an_inner_join_is_asked_as_an_outer_one_too() {
        assertThat(sql("SELECT * FROM a JOIN b ON true")).containsExactly("SELECT * FROM a LEFT JOIN b ON true");
    }

    @Test
    void the_sides_of_an_outer_join_are_exchanged() {
        assertThat(sql("SELECT * FROM a LEFT JOIN b ON true RIGHT OUTER JOIN c ON true"))
                .containsExactly("SELECT * FROM a RIGHT JOIN b ON true LEFT JOIN c ON true");
    }

    @Test
    void a_query_without_tenant_and_join_has_no_other_shape() {
        assertThat(sql("SELECT count(*) FROM ads")).isEmpty();
    }

    private List<String> sql(String query) {
        return shapes.of(new Query("query", "queries.sql", "", query)).stream()
                .map(Shapes.Shape::sql)
                .toList();
    }
}
