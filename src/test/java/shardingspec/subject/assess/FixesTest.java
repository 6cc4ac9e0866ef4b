package shardingspec.subject.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.assess.CatalogFixture.column;
import static shardingspec.subject.assess.CatalogFixture.primary;
import static shardingspec.subject.assess.CatalogFixture.reference;
import static shardingspec.subject.assess.CatalogFixture.table;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixesTest {

    private final Place things = Place.distributed(
            table("things", List.of(column("id", "bigint"), column("tenant", "bigint")), primary("things_pkey", "id")),
            "tenant",
            "");
    private final Place parts = Place.distributed(
            table("parts", List.of(column("id", "bigint"), column("tenant", "bigint")), primary("parts_pkey", "id")),
            "tenant",
            "");

    @Test
    void a_key_gets_the_distribution_column_first() {
        assertThat(Fixes.widened(things, primary("things_pkey", "id")))
                .isEqualTo("ALTER TABLE public.things ADD CONSTRAINT things_pkey PRIMARY KEY (tenant, id)");
    }

    @Test
    void a_partial_index_on_an_expression_keeps_both() {
        Key index = new Key(
                "by_name",
                Key.Kind.INDEX,
                List.of(),
                "CREATE UNIQUE INDEX by_name ON public.things USING btree (lower(name)) WHERE (NOT retired)");

        assertThat(Fixes.widened(things, index))
                .isEqualTo(
                        "CREATE UNIQUE INDEX by_name ON public.things USING btree (tenant, lower(name)) WHERE (NOT retired)");
    }

    @Test
    void an_exclusion_compares_tenants_by_equality() {
        Key exclusion = new Key(
                "no_overlap", Key.Kind.EXCLUSION, List.of("room"), "EXCLUDE USING gist (room WITH =, slot WITH &&)");

        assertThat(Fixes.widened(things, exclusion))
                .contains("EXCLUDE USING gist (tenant WITH =, room WITH =, slot WITH &&)");
    }

    @Test
    void a_foreign_key_within_tenants_names_the_tenant_on_both_sides() {
        ForeignKey key = reference("fk", "parts", List.of("thing"), "things", List.of("id"));

        assertThat(Fixes.colocated(key, parts, things))
                .contains(
                        "ALTER TABLE public.parts ADD CONSTRAINT fk FOREIGN KEY (tenant, thing) REFERENCES public.things (tenant, id)");
    }

    @Test
    void what_would_empty_or_change_the_tenant_is_left_out_of_it() {
        ForeignKey key = reference("fk", "parts", List.of("thing"), "things", List.of("id"), "SET NULL", "CASCADE");

        assertThat(Fixes.colocated(key, parts, things))
                .hasValueSatisfying(statement -> assertThat(statement).doesNotContain("ON DELETE", "ON UPDATE"));
    }

    @Test
    void a_cascading_delete_stays() {
        ForeignKey key = reference("fk", "parts", List.of("thing"), "things", List.of("id"), "CASCADE", "NO ACTION");

        assertThat(Fixes.colocated(key, parts, things))
                .hasValueSatisfying(statement -> assertThat(statement).endsWith(" ON DELETE CASCADE"));
    }

    @Test
    void a_foreign_key_that_pairs_the_tenant_with_another_column_cannot_be_kept() {
        ForeignKey key = reference("fk", "parts", List.of("tenant"), "things", List.of("id"));

        assertThat(Fixes.colocated(key, parts, things)).isEmpty();
    }
}
