package shardingspec.subject.assess;

import java.util.List;
import java.util.Optional;

/** Tables of many tenants, as a catalog would tell them, without a server. */
public final class CatalogFixture {

    private CatalogFixture() {}

    static Column column(String name, String type) {
        return new Column(name, type, true, "", false, "", Optional.empty(), true, true);
    }

    static Column serial(String name, String type) {
        return new Column(
                name,
                type,
                true,
                "",
                false,
                "nextval('public.numbers_seq'::regclass)",
                Optional.of(new Column.Numbers(type, "START WITH 1", true)),
                true,
                true);
    }

    static Key primary(String name, String... columns) {
        return new Key(name, Key.Kind.PRIMARY, List.of(columns), "PRIMARY KEY (" + String.join(", ", columns) + ")");
    }

    static Table table(String name, List<Column> columns, Key... keys) {
        return new Table(
                "public",
                name,
                Table.Kind.ORDINARY,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                false,
                0,
                columns,
                List.of(keys),
                10,
                8192);
    }

    static ForeignKey reference(String name, String from, List<String> columns, String to, List<String> targets) {
        return reference(name, from, columns, to, targets, "NO ACTION", "NO ACTION");
    }

    static ForeignKey reference(
            String name,
            String from,
            List<String> columns,
            String to,
            List<String> targets,
            String onDelete,
            String onUpdate) {
        return new ForeignKey(
                name,
                "public." + from,
                "public." + from,
                columns,
                "public." + to,
                targets,
                onDelete,
                onUpdate,
                "FOREIGN KEY (" + String.join(", ", columns) + ") REFERENCES " + to + "(" + String.join(", ", targets)
                        + ")");
    }

    static View view(String name, String... reads) {
        return new View(
                "public." + name, false, List.of(reads), "CREATE VIEW " + name, List.of(), List.of(), List.of());
    }

    /** Companies with campaigns and their ads, and countries, which belong to all. */
    static Catalog ads() {
        return new Catalog(
                List.of(
                        table(
                                "ads",
                                List.of(
                                        serial("id", "integer"),
                                        column("company_id", "bigint"),
                                        column("campaign_id", "bigint")),
                                primary("ads_pkey", "id")),
                        table(
                                "campaigns",
                                List.of(column("id", "bigint"), column("company_id", "bigint")),
                                primary("campaigns_pkey", "id")),
                        table("companies", List.of(column("id", "bigint")), primary("companies_pkey", "id")),
                        table("countries", List.of(column("code", "text")), primary("countries_pkey", "code"))),
                List.of(
                        reference("ads_campaign", "ads", List.of("campaign_id"), "campaigns", List.of("id")),
                        reference("ads_company", "ads", List.of("company_id"), "companies", List.of("id")),
                        reference("campaigns_company", "campaigns", List.of("company_id"), "companies", List.of("id"))),
                List.of());
    }

    /** As they would be proposed. */
    public static Layout layoutOfAds() {
        Catalog ads = ads();
        return new Layout(
                "company_id",
                Optional.of("public.companies"),
                List.of(),
                List.of(
                        Place.distributed(ads.find("public.ads").orElseThrow(), "company_id", ""),
                        Place.distributed(ads.find("public.campaigns").orElseThrow(), "company_id", ""),
                        Place.distributed(ads.find("public.companies").orElseThrow(), "id", ""),
                        Place.other(ads.find("public.countries").orElseThrow(), Place.Decision.REFERENCE, "")));
    }

    public static Catalog catalogOfAds() {
        return ads();
    }
}
