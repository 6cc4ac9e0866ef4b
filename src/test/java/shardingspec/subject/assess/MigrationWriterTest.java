package shardingspec.subject.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.assess.CatalogFixture.column;
import static shardingspec.subject.assess.CatalogFixture.reference;
import static shardingspec.subject.assess.CatalogFixture.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptStatement;

class MigrationWriterTest {

    private final Migration migration =
            MigrationWriter.write("ads", CatalogFixture.ads(), CatalogFixture.layoutOfAds(), Crossings.none());

    @Test
    void foreign_keys_go_first_and_tables_come_parents_first_all_beside_the_tenants() {
        assertThat(statements(migration.sharding()))
                .containsSubsequence(
                        "ALTER TABLE public.ads DROP CONSTRAINT ads_campaign",
                        "ALTER TABLE public.ads DROP CONSTRAINT ads_pkey",
                        "ALTER TABLE public.ads ADD CONSTRAINT ads_pkey PRIMARY KEY (company_id, id)",
                        "SELECT create_reference_table('public.countries')",
                        "SELECT create_distributed_table('public.companies', 'id', colocate_with => 'none')",
                        "SELECT create_distributed_table('public.campaigns', 'company_id', colocate_with => 'public.companies')",
                        "SELECT create_distributed_table('public.ads', 'company_id', colocate_with => 'public.companies')",
                        "ALTER TABLE public.ads ADD CONSTRAINT ads_campaign FOREIGN KEY (company_id, campaign_id) "
                                + "REFERENCES public.campaigns (company_id, id)");
    }

    @Test
    void the_way_back_ends_with_every_key_as_it_was() {
        assertThat(statements(migration.unsharding()))
                .containsSubsequence(
                        "ALTER TABLE public.ads DROP CONSTRAINT ads_pkey",
                        "ALTER TABLE public.ads ADD CONSTRAINT ads_pkey PRIMARY KEY (id)",
                        "ALTER TABLE public.ads ADD CONSTRAINT ads_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns(id)");
    }

    @Test
    void the_tenants_own_key_keeps_its_type_and_others_get_64_bits() {
        assertThat(statements(migration.sharding()))
                .contains("ALTER TABLE public.ads ALTER COLUMN id TYPE bigint")
                .noneMatch(statement -> statement.contains("public.companies ALTER COLUMN id TYPE"));
    }

    @Test
    void a_table_without_the_column_gets_it_by_the_foreign_key_before_its_key_needs_it() {
        Catalog ads = CatalogFixture.ads();
        ForeignKey way = ads.foreignKeys().get(0);
        Layout layout = new Layout(
                "owner",
                Optional.of("public.companies"),
                List.of(),
                List.of(
                        new Place(
                                ads.find("public.ads").orElseThrow(),
                                Place.Decision.DISTRIBUTED,
                                "owner",
                                Optional.of(way),
                                ""),
                        Place.distributed(ads.find("public.campaigns").orElseThrow(), "company_id", ""),
                        Place.distributed(ads.find("public.companies").orElseThrow(), "id", ""),
                        Place.other(ads.find("public.countries").orElseThrow(), Place.Decision.LOCAL, "")));

        assertThat(statements(MigrationWriter.write("ads", ads, layout, Crossings.none())
                        .sharding()))
                .containsSubsequence(
                        "ALTER TABLE public.ads ADD COLUMN owner bigint",
                        "UPDATE public.ads AS t SET owner = p.company_id FROM public.campaigns AS p WHERE p.id = t.campaign_id",
                        "ALTER TABLE public.ads ALTER COLUMN owner SET NOT NULL",
                        "ALTER TABLE public.ads ADD CONSTRAINT ads_pkey PRIMARY KEY (owner, id)");
    }

    @Test
    void a_local_table_that_is_drawn_along_can_come_back_too() {
        Table notes = table(
                "notes",
                List.of(
                        new Column("id", "integer", true, "ALWAYS", false, "", Optional.empty(), true, true),
                        column("country", "text")));
        Catalog ads = CatalogFixture.ads();
        Catalog catalog = new Catalog(
                Stream.concat(ads.tables().stream(), Stream.of(notes)).toList(),
                List.of(reference("notes_country", "notes", List.of("country"), "countries", List.of("code"))),
                List.of());
        Layout layout = new Layout(
                "company_id",
                Optional.of("public.companies"),
                List.of(),
                Stream.concat(
                                CatalogFixture.layoutOfAds().places().stream(),
                                Stream.of(Place.other(notes, Place.Decision.LOCAL, "")))
                        .toList());

        Migration both = MigrationWriter.write("ads", catalog, layout, Crossings.none());

        assertThat(statements(both.sharding()))
                .contains("ALTER TABLE public.notes ALTER COLUMN id DROP IDENTITY")
                .doesNotContain("ALTER TABLE public.notes ALTER COLUMN id TYPE bigint");
        assertThat(statements(both.unsharding())).anySatisfy(statement -> assertThat(statement)
                .contains("public.notes ALTER COLUMN id ADD GENERATED ALWAYS"));
    }

    private static List<String> statements(String script) {
        return ScriptParser.parse("script.sql", script).statements().stream()
                .map(ScriptStatement::sql)
                .toList();
    }
}
