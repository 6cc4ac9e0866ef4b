package shardingspec.subject.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.assess.CatalogFixture.view;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemadeViewsTest {

    @Test
    void views_of_views_of_a_table_are_made_after_what_they_read() {
        Catalog catalog = new Catalog(
                List.of(),
                List.of(),
                List.of(
                        view("a_top", "public.middle"),
                        view("bottom", "public.ads"),
                        view("middle", "public.bottom", "public.other"),
                        view("unrelated", "public.other")));

        assertThat(RemadeViews.of(catalog, Set.of("public.ads")))
                .extracting(View::name)
                .containsExactly("public.bottom", "public.middle", "public.a_top");
    }
}
