package shardingspec.spec.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.junit.SubjectRun;
import shardingspec.junit.SubjectSpec;
import shardingspec.proof.Cases.Filled;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.subject.folder.SubjectFolder;

/** A folder without rows gets some that keep every rule of its schema: here one that has all that makes it hard. */
@SubjectSpec
@Tag("subjects")
class GeneratedRowsSpec {

    private static final Path FOLDER = Path.of("src", "test", "resources", "subjects", "unusual");

    private static Filled filled;

    @BeforeAll
    static void fill(SubjectRun run) {
        filled = run.cases().filled(SubjectFolder.open(FOLDER));
    }

    @Test
    void the_server_took_rows_for_all_tables_that_can_have_some() {
        assertThat(filled.loaded().generated())
                .containsExactlyInAnyOrder(
                        "public.tenants: 12 rows",
                        "public.colours: 10 rows",
                        "public.people: 200 rows",
                        "public.teams: 200 rows",
                        "public.projects: 200 rows",
                        "public.tasks: 200 rows",
                        "public.members: 200 rows",
                        "public.bookings: 200 rows",
                        "public.events: 200 rows");
    }

    @Test
    void a_table_that_cannot_be_filled_is_named_with_the_column_and_so_is_one_that_needs_it() {
        assertThat(filled.loaded().notFilled())
                .containsExactlyInAnyOrder(
                        "public.plots: no value can be made up for corner, which is of the type pair and must not be empty",
                        "public.fences: no row could be made: there is no row of public.plots for fences_plot_id_fkey");
        assertThat(count("SELECT FROM plots")).isZero();
    }

    @Test
    void they_are_the_same_on_another_server() {
        assertThat(count("SELECT FROM people")).isEqualTo(200);
        assertThat(filled.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT t.tenant_id = p.tenant_id AS same FROM tasks t JOIN projects p ON p.id = t.project_id",
                "SELECT p.tenant_id = b.tenant_id AS same FROM people p JOIN people b ON b.id = p.boss_id",
                "SELECT m.tenant_id = p.tenant_id AS same FROM members m JOIN people p ON p.id = m.person_id"
            })
    void what_a_row_refers_to_is_of_its_own_tenant(String query) {
        assertThat(column(query)).hasSizeGreaterThan(50).containsOnly("t");
    }

    @Test
    void one_tenant_has_more_than_twice_its_share() {
        List<String> counts = column("SELECT count(*) AS n FROM people GROUP BY tenant_id ORDER BY n DESC, tenant_id");

        assertThat(counts).hasSize(12);
        assertThat(Integer.parseInt(counts.get(0))).isGreaterThan(2 * 200 / 12);
    }

    @Test
    void what_may_be_empty_is_empty_now_and_then() {
        assertThat(count("SELECT FROM people WHERE boss_id IS NULL")).isBetween(1, 199);
        assertThat(count("SELECT FROM people WHERE address IS NULL")).isBetween(1, 199);
    }

    @Test
    void values_vary_where_a_rule_leaves_a_choice() {
        assertThat(column("SELECT DISTINCT kind FROM people ORDER BY kind")).containsExactly("human", "robot");
        assertThat(column("SELECT DISTINCT mood FROM people ORDER BY mood")).containsExactly("glad", "sad", "so-so");
        assertThat(column("SELECT DISTINCT tableoid::regclass::text AS part FROM events ORDER BY part"))
                .contains("events_may");
    }

    @Test
    void triggers_are_as_they_were() {
        assertThat(column("SELECT tgenabled FROM pg_trigger WHERE tgname LIKE 'sadden%' ORDER BY tgname"))
                .containsExactly("O", "D");
    }

    @Test
    void the_next_number_is_one_that_nobody_has() {
        assertThat(column("SELECT nextval('tasks_id_seq') AS n")).containsExactly("201");
        assertThat(column("SELECT nextval(pg_get_serial_sequence('people', 'id')) AS n"))
                .containsExactly("201");
    }

    @Test
    void a_materialized_view_has_rows() {
        assertThat(count("SELECT FROM moods")).isPositive();
    }

    private static int count(String query) {
        return Integer.parseInt(new Database(filled.plain())
                .rows("SELECT count(*) AS n FROM (" + query + ") AS q")
                .value(0, "n"));
    }

    private static List<String> column(String query) {
        Rows rows = new Database(filled.plain()).rows(query);
        return rows.column(rows.columns().get(0));
    }
}
