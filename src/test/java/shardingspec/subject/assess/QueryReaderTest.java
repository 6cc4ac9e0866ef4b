package shardingspec.subject.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.assess.CatalogFixture.view;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.subject.assess.QueryReading.Expected;

class QueryReaderTest {

    private final Catalog catalog = CatalogFixture.ads();
    private final Layout layout = CatalogFixture.layoutOfAds();
    private final QueryReader reader = new QueryReader(catalog);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM ads WHERE company_id = 5",
                "SELECT * FROM public.ads a WHERE a.company_id = '5' AND id = 1",
                "SELECT * FROM \"ads\" WHERE \"company_id\" = :company_id",
                "SELECT * FROM ads JOIN campaigns USING (company_id) WHERE company_id = 5",
                "UPDATE ads SET campaign_id = 1 WHERE company_id = :company_id",
                "INSERT INTO ads (id, company_id, campaign_id) VALUES (:id, :company_id, 1)"
            })
    void what_names_the_tenant_goes_to_one_shard(String sql) {
        assertThat(read(sql).expected()).isEqualTo(Expected.ONE_SHARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM ads",
                "SELECT * FROM ads WHERE campaign_id = 5",
                "SELECT * FROM ads WHERE company_id > 5",
                "SELECT 'company_id = 5' FROM ads",
                "SELECT * FROM ads -- WHERE company_id = 5\n",
                "DELETE FROM ads WHERE id = :id"
            })
    void what_does_not_goes_to_all(String sql) {
        assertThat(read(sql).expected()).isEqualTo(Expected.ALL_SHARDS);
    }

    @Test
    void what_reads_a_reference_table_alone_needs_no_shard() {
        assertThat(read("SELECT * FROM countries").expected()).isEqualTo(Expected.COORDINATOR);
    }

    @Test
    void what_names_no_table_cannot_be_told() {
        assertThat(read("SELECT 1").expected()).isEqualTo(Expected.UNKNOWN);
    }

    @Test
    void a_view_is_what_is_behind_it() {
        Catalog withViews = new Catalog(
                catalog.tables(),
                catalog.foreignKeys(),
                List.of(view("busy", "public.busier"), view("busier", "public.ads")));

        assertThat(new QueryReader(withViews).tables("SELECT * FROM busy")).containsExactly("public.ads");
    }

    @Test
    void a_write_without_the_tenant_is_told_to_be_one_over_shards() {
        assertThat(read("DELETE FROM ads WHERE id = 5").notes())
                .anySatisfy(note -> assertThat(note).contains("several tenants"));
        assertThat(read("DELETE FROM ads WHERE company_id = 5").notes()).isEmpty();
    }

    @Test
    void a_join_that_is_not_on_the_tenant_is_told() {
        assertThat(read("SELECT * FROM ads JOIN campaigns ON campaigns.id = ads.campaign_id")
                        .notes())
                .anySatisfy(note -> assertThat(note).contains("citus.enable_repartition_joins"));
    }

    @Test
    void for_update_over_shards_is_told() {
        assertThat(read("SELECT * FROM ads FOR UPDATE").notes())
                .anySatisfy(note -> assertThat(note).contains("FOR UPDATE"));
        assertThat(read("SELECT * FROM ads WHERE company_id = 1 FOR UPDATE").notes())
                .isEmpty();
    }

    @Test
    void the_newest_by_a_serial_are_told_and_an_order_alone_is_not() {
        assertThat(read("SELECT * FROM ads WHERE company_id = 1 ORDER BY id DESC")
                        .notes())
                .anySatisfy(note -> assertThat(note).contains("the order of id for that of time"));
        assertThat(read("SELECT * FROM ads WHERE company_id = 1 ORDER BY id").notes())
                .isEmpty();
        assertThat(read("SELECT * FROM campaigns WHERE company_id = 1 ORDER BY id DESC")
                        .notes())
                .isEmpty();
    }

    @Test
    void a_write_that_sets_the_tenant_is_found() {
        assertThat(reader.updated(List.of("UPDATE ads SET company_id = 2 WHERE company_id = 1"), layout))
                .containsExactly("public.ads");
        assertThat(reader.updated(List.of("UPDATE ads SET campaign_id = 2 WHERE company_id = 1"), layout))
                .isEmpty();
    }

    private QueryReading read(String sql) {
        return reader.read("query", sql, layout);
    }
}
