package shardingspec.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the server is sent, and what the reader is shown. */
class VariablesTest {

    private static final Script SCRIPT = new Script(
            "setup/05_demo.sql",
            new Script.Header("", "", "", "", "", "coordinator"),
            Map.of("host", "worker1", "port", "5432"),
            List.of());

    private static final Variables VARIABLES = new Variables(Map.of("port", "6432"), Map.of("node_password", "s3cret"));

    @Test
    void the_server_is_given_secrets() {
        assertThat(VARIABLES.forServer("SELECT 'password=' || :'node_password'", SCRIPT))
                .isEqualTo("SELECT 'password=' || 's3cret'");
    }

    @Test
    void the_reader_sees_asterisks() {
        assertThat(VARIABLES.forReader("SELECT 'password=' || :'node_password'", SCRIPT))
                .isEqualTo("SELECT 'password=' || '********'");
    }

    @Test
    void both_see_everything_else() {
        String sql = "SELECT citus_add_node(:'host', :port)";

        assertThat(VARIABLES.forServer(sql, SCRIPT)).isEqualTo("SELECT citus_add_node('worker1', 6432)");
        assertThat(VARIABLES.forReader(sql, SCRIPT)).isEqualTo(VARIABLES.forServer(sql, SCRIPT));
    }

    @Test
    void a_run_may_have_more_of_them() {
        assertThat(VARIABLES
                        .with(Map.of("partition", "2"))
                        .forServer("SELECT ':port', by_hand.orders_:partition", SCRIPT))
                .isEqualTo("SELECT ':port', by_hand.orders_2");
    }

    @Test
    void secrets_never_show_in_text() {
        assertThat(VARIABLES.toString()).contains("6432").doesNotContain("s3cret");
    }

    @Test
    void what_a_server_repeats_of_a_secret_is_masked() {
        Variables variables = new Variables(Map.of(), Map.of("password", "s3cret", "other", ""));

        assertThat(variables.masked("Failing row contains (password=s3cret)."))
                .isEqualTo("Failing row contains (password=********).");
    }
}
