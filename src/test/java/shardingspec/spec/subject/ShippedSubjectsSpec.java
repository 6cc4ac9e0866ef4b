package shardingspec.spec.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.assertions.SpecAssertions;
import shardingspec.cluster.WaysToCitus;
import shardingspec.junit.SubjectRun;
import shardingspec.junit.SubjectSpec;
import shardingspec.proof.Finding;
import shardingspec.proof.Proof;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptStatement;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.TenantCandidate;

/** The folders of {@code subjects}: what is expected of each, and what became of it. */
@SubjectSpec
@Tag("subjects")
class ShippedSubjectsSpec {

    private static final Path SUBJECTS = Path.of("subjects");
    private static final String AD_ANALYTICS = "ad_analytics";
    private static final String TICKETS = "tickets";
    private static final String WEB_SHOP = "web_shop";

    @Test
    @Order(1)
    void ad_analytics_is_proposed_to_be_distributed_by_the_company(SubjectRun run) {
        Assessment assessment = assessment(AD_ANALYTICS, run);

        assertThat(assessment.tenant()).map(TenantCandidate::column).contains("company_id");
        assertPlaces(
                assessment,
                "public.ads DISTRIBUTED company_id",
                "public.campaigns DISTRIBUTED company_id",
                "public.clicks DISTRIBUTED company_id",
                "public.companies DISTRIBUTED id",
                "public.countries REFERENCE ",
                "public.impressions DISTRIBUTED company_id");
        assertObstacles(
                assessment,
                "public.ads FOREIGN_KEY_WITHOUT_TENANT",
                "public.ads UNIQUE_WITHOUT_KEY",
                "public.campaigns UNIQUE_WITHOUT_KEY",
                "public.clicks FOREIGN_KEY_WITHOUT_TENANT",
                "public.clicks UNIQUE_WITHOUT_KEY",
                "public.impressions FOREIGN_KEY_WITHOUT_TENANT",
                "public.impressions UNIQUE_WITHOUT_KEY");
    }

    @Test
    @Order(1)
    void half_of_the_tables_of_tickets_get_the_tenant_by_their_foreign_keys(SubjectRun run) {
        Assessment assessment = assessment(TICKETS, run);

        assertThat(assessment.layout().distributed())
                .filteredOn(place -> place.backfill().isPresent())
                .extracting(place -> place.table().name())
                .containsExactly("attachments", "ticket_messages", "ticket_tags", "time_entries");
        assertPlaces(
                assessment,
                "public.agents DISTRIBUTED organization_id",
                "public.attachments DISTRIBUTED organization_id",
                "public.audit_log UNDECIDED ",
                "public.customers DISTRIBUTED organization_id",
                "public.organizations DISTRIBUTED id",
                "public.priorities REFERENCE ",
                "public.tags DISTRIBUTED organization_id",
                "public.ticket_messages DISTRIBUTED organization_id",
                "public.ticket_tags DISTRIBUTED organization_id",
                "public.tickets DISTRIBUTED organization_id",
                "public.time_entries DISTRIBUTED organization_id");
        assertObstacles(
                assessment,
                "public.agents NARROW_SEQUENCE",
                "public.agents UNIQUE_WITHOUT_KEY",
                "public.attachments FOREIGN_KEY_WITHOUT_TENANT",
                "public.attachments NO_TENANT_COLUMN",
                "public.attachments UNIQUE_WITHOUT_KEY",
                "public.audit_log ENTITY_REFERENCE",
                "public.customers NARROW_SEQUENCE",
                "public.customers NULLABLE_TENANT",
                "public.customers UNIQUE_WITHOUT_KEY",
                "public.ticket_messages FOREIGN_KEY_WITHOUT_TENANT",
                "public.ticket_messages NO_TENANT_COLUMN",
                "public.ticket_messages UNIQUE_WITHOUT_KEY",
                "public.ticket_tags FOREIGN_KEY_WITHOUT_TENANT",
                "public.ticket_tags NO_TENANT_COLUMN",
                "public.ticket_tags UNIQUE_WITHOUT_KEY",
                "public.tickets FOREIGN_KEY_SETS_NULL",
                "public.tickets FOREIGN_KEY_WITHOUT_TENANT",
                "public.tickets UNIQUE_WITHOUT_KEY",
                "public.time_entries FOREIGN_KEY_WITHOUT_TENANT",
                "public.time_entries IDENTITY_COLUMN",
                "public.time_entries NARROW_IDENTITY",
                "public.time_entries NO_TENANT_COLUMN",
                "public.time_entries UNIQUE_WITHOUT_KEY");
    }

    @Test
    @Order(1)
    void web_shop_is_sharded_by_the_store_with_triggers_policies_and_owners_in_the_way(SubjectRun run) {
        Assessment assessment = assessment(WEB_SHOP, run);

        assertPlaces(
                assessment,
                "shop.categories DISTRIBUTED store_id",
                "shop.currencies REFERENCE ",
                "shop.customers DISTRIBUTED store_id",
                "shop.events DISTRIBUTED store_id",
                "shop.order_lines DISTRIBUTED store_id",
                "shop.orders DISTRIBUTED store_id",
                "shop.products DISTRIBUTED store_id",
                "shop.stores DISTRIBUTED id");
        assertObstacles(
                assessment,
                "shop.categories FOREIGN_KEY_SETS_NULL",
                "shop.categories FOREIGN_KEY_WITHOUT_TENANT",
                "shop.categories IDENTITY_COLUMN",
                "shop.categories UNIQUE_WITHOUT_KEY",
                "shop.customers COMMENTS_LOST",
                "shop.customers GLOBALLY_UNIQUE",
                "shop.customers IDENTITY_COLUMN",
                "shop.customers UNIQUE_WITHOUT_KEY",
                "shop.customers VIEW_REMADE",
                "shop.order_lines FOREIGN_KEY_WITHOUT_TENANT",
                "shop.order_lines IDENTITY_COLUMN",
                "shop.order_lines OWNER_WITHOUT_LOGIN",
                "shop.order_lines UNIQUE_WITHOUT_KEY",
                "shop.orders FOREIGN_KEY_WITHOUT_TENANT",
                "shop.orders IDENTITY_COLUMN",
                "shop.orders OWNER_WITHOUT_LOGIN",
                "shop.orders ROW_SECURITY_BY_SETTING",
                "shop.orders UNIQUE_WITHOUT_KEY",
                "shop.orders VIEW_REMADE",
                "shop.products FOREIGN_KEY_WITHOUT_TENANT",
                "shop.products IDENTITY_COLUMN",
                "shop.products TRIGGER",
                "shop.products UNIQUE_WITHOUT_KEY",
                "shop.stores IDENTITY_COLUMN");
    }

    @ParameterizedTest
    @MethodSource("names")
    @Order(1)
    void its_migration_can_be_run_by_psql(String name, SubjectRun run) {
        assertThat(ScriptParser.parse(
                                "sharding.sql",
                                assessment(name, run).migration().sharding())
                        .statements())
                .extracting(ScriptStatement::sql)
                .anyMatch(sql -> sql.contains("create_reference_table("))
                .anyMatch(sql -> sql.contains("create_distributed_table("));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Order(2)
    void its_migration_ran_its_answers_are_right_and_no_row_is_lost(String name, SubjectRun run) {
        Proof proof = proof(name, run);

        SpecAssertions.assertThat(proof)
                .hasNo(Finding.Severity.WRONG_ANSWER)
                .hasNo(Finding.Severity.REFUSED_STATEMENT)
                .workedDuringEveryChange()
                .hasNo(Finding.Severity.LOST_ROW);
    }

    @Test
    @Order(3)
    void ad_analytics_is_refused_what_it_says(SubjectRun run) {
        assertFound(
                AD_ANALYTICS, run, Finding.Severity.REFUSED_QUERY, "click_rate_by_format", "clicks_by_country_and_all");
    }

    @Test
    @Order(3)
    void tickets_is_refused_what_it_says(SubjectRun run) {
        assertFound(TICKETS, run, Finding.Severity.REFUSED_QUERY, "conversation", "files_by_organization");
    }

    @Test
    @Order(3)
    void web_shop_is_refused_what_it_says_and_loses_comments_and_a_grant(SubjectRun run) {
        assertFound(WEB_SHOP, run, Finding.Severity.REFUSED_QUERY, "same_mail_in_two_stores");
        assertFound(
                WEB_SHOP,
                run,
                Finding.Severity.LOST_ON_RETURN,
                "shop.customers: Who buys",
                "shop.customers.login_token: Unique over all stores",
                "shop.open_orders: For the packers",
                "shop.open_orders: shop_reader may SELECT");
    }

    /** All of a kind, each expected by the folder's own properties. */
    private static void assertFound(String name, SubjectRun run, Finding.Severity severity, String... what) {
        assertThat(proof(name, run).findings())
                .filteredOn(finding -> finding.severity() == severity)
                .hasSameSizeAs(what)
                .allSatisfy(finding -> assertThat(finding.expected()).isTrue())
                .extracting(Finding::what)
                .allSatisfy(found -> assertThat(what).anyMatch(found::contains));
    }

    private static void assertObstacles(Assessment assessment, String... obstacles) {
        assertThat(assessment.obstacles().stream()
                        .map(obstacle ->
                                obstacle.table() + " " + obstacle.kind().name())
                        .distinct()
                        .sorted())
                .containsExactly(obstacles);
    }

    private static void assertPlaces(Assessment assessment, String... places) {
        assertThat(assessment.layout().places())
                .map(place -> place.table().qualified() + " " + place.decision() + " " + place.column())
                .containsExactly(places);
    }

    static Stream<String> names() {
        return Stream.of(AD_ANALYTICS, TICKETS, WEB_SHOP);
    }

    private static Assessment assessment(String name, SubjectRun run) {
        return run.assessment(SUBJECTS.resolve(name));
    }

    private static Proof proof(String name, SubjectRun run) {
        Assumptions.assumeThat(run.proof(SUBJECTS.resolve(name)))
                .as("left out, because these servers carry no Citus: " + WaysToCitus.numbered())
                .isPresent();
        return run.proof(SUBJECTS.resolve(name)).orElseThrow();
    }
}
