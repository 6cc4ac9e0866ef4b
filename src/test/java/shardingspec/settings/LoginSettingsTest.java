package shardingspec.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.node.Login;
import shardingspec.node.Node;

/** The password: where it comes from, and where it never shows. */
class LoginSettingsTest {

    private static final Settings UNSET = Settings.of(Map.of(), Map.of(), Map.of());
    private static final Settings SET = Settings.of(Map.of(), Map.of(), Map.of("POSTGRES_PASSWORD", "s3cret"));

    @Test
    void it_is_what_the_settings_name() {
        assertThat(LoginSettings.from(SET)).isEqualTo(new Login("postgres", "s3cret", "sharding_demo"));
        assertThat(LoginSettings.orRandomPassword(SET)).isEqualTo(LoginSettings.from(SET));
    }

    @Test
    void an_attached_cluster_needs_the_password_named() {
        assertThatThrownBy(() -> LoginSettings.from(UNSET))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("POSTGRES_PASSWORD is not set");
    }

    @Test
    void servers_of_one_run_get_a_password_of_their_own() {
        assertThat(LoginSettings.orRandomPassword(UNSET).password())
                .hasSize(36)
                .isNotEqualTo(LoginSettings.orRandomPassword(UNSET).password());
    }

    @Test
    void the_password_never_shows_in_text() {
        Login login = LoginSettings.from(SET);
        Node node = new Node("worker1", "localhost", 5441, "worker1", 5432, login);

        assertThat(login).hasToString("postgres@sharding_demo");
        assertThat(node.toString()).doesNotContain("s3cret");
        assertThat(node.jdbcUrl()).doesNotContain("s3cret");
    }
}
