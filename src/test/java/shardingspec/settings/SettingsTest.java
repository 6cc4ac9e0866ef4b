package shardingspec.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.jvm.OtherJvm;

/** Where a setting takes its value from, and how a wrong one is refused. */
class SettingsTest {

    private static final Map<String, String> NONE = Map.of();

    private final Path directory;

    SettingsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void a_setting_that_there_is_not_is_answered_with_those_that_there_are() {
        assertThatThrownBy(() -> Settings.of(Map.of("load.seconds", "9"), NONE, NONE))
                .isInstanceOf(SettingsException.class)
                .hasMessage("Unknown system property \"load.seconds\": there are LOAD_DURATION, LOAD_INTERVAL, "
                        + "LOAD_CLIENTS, LOAD_MIX");
    }

    @Test
    void a_system_property_wins_over_the_environment_and_the_file() {
        assertThat(users(Map.of("SEED_USERS", "51"), Map.of("SEED_USERS", "52"), Map.of("SEED_USERS", "53")))
                .isEqualTo(51);
    }

    @Test
    void the_environment_wins_over_the_file() {
        assertThat(users(NONE, Map.of("SEED_USERS", "52"), Map.of("SEED_USERS", "53")))
                .isEqualTo(52);
    }

    @Test
    void the_file_wins_over_the_default() {
        assertThat(users(NONE, NONE, Map.of("SEED_USERS", "53"))).isEqualTo(53);
    }

    @Test
    void without_any_of_them_the_default_holds() {
        assertThat(users(NONE, NONE, NONE)).isEqualTo(1000);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void every_setting_can_be_written_as_a_dotted_system_property(Setting setting) {
        String dotted = setting.name().toLowerCase(Locale.ROOT).replace('_', '.');

        assertThat(Settings.of(Map.of(dotted, "here"), NONE, NONE).find(setting))
                .hasValue("here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void an_empty_value_counts_as_absent(String empty) {
        assertThat(users(Map.of("SEED_USERS", empty), Map.of("SEED_USERS", empty), Map.of("SEED_USERS", "53")))
                .isEqualTo(53);
        assertThat(users(NONE, Map.of("SEED_USERS", empty), NONE)).isEqualTo(1000);
    }

    @Test
    void a_setting_without_value_and_default_says_the_three_places_to_set_it() {
        assertThatThrownBy(() -> Settings.of(NONE, NONE, NONE).text(Setting.POSTGRES_PASSWORD))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(
                        "POSTGRES_PASSWORD is not set", ".env", "environment", "-DPOSTGRES_PASSWORD=…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "99999999999", "0x10"})
    void a_value_that_is_no_whole_number_is_refused(String value) {
        assertThatThrownBy(() -> users(NONE, NONE, Map.of("SEED_USERS", value)))
                .isInstanceOf(SettingsException.class)
                .hasMessage("SEED_USERS must be a whole number from 50 to 2000, but is \"" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"49", "2001", "-1"})
    void a_number_out_of_bounds_is_refused(String value) {
        assertThatThrownBy(() -> users(NONE, NONE, Map.of("SEED_USERS", value)))
                .isInstanceOf(SettingsException.class)
                .hasMessage("SEED_USERS must lie between 50 and 2000, but is " + value);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 2000})
    void the_bounds_of_a_number_are_inclusive(int bound) {
        assertThat(users(NONE, NONE, Map.of("SEED_USERS", " " + bound + " "))).isEqualTo(bound);
    }

    @Test
    void a_flag_is_true_or_false_in_any_case() {
        assertThat(flag("TRUE")).isTrue();
        assertThat(flag("false")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on"})
    void any_other_flag_is_refused(String value) {
        assertThatThrownBy(() -> flag(value))
                .isInstanceOf(SettingsException.class)
                .hasMessage("ACCEPT_EXISTING_TABLES must be true or false, but is \"" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEED_USER", "SEED_USRES", "seed.user", "Seed.Users", "seed_users", "cluser"})
    void a_misspelt_system_property_is_refused(String name) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, "60"), NONE, NONE))
                .isInstanceOf(SettingsException.class)
                .hasMessageMatching(
                        "Unknown system property \"" + name + "\": did you mean \"(SEED_USERS|CLUSTER)\"\\?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEED_ORDER", "seed_orders", "seed.orders"})
    void a_misspelt_name_in_the_file_is_refused(String name) {
        assertThatThrownBy(() -> Settings.of(NONE, NONE, Map.of(name, "2000")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("Unknown name in .env \"" + name + "\": did you mean \"SEED_ORDERS\"?");
    }

    @Test
    void names_that_resemble_no_setting_are_of_other_programs() {
        Settings settings = Settings.of(Map.of("java.home", "/jdk", "user.name", "me"), NONE, Map.of("EDITOR", "vi"));

        assertThat(settings.text(Setting.CLUSTER)).isEqualTo("auto");
    }

    @Test
    void the_file_is_read_from_the_directory_given() throws IOException {
        Files.writeString(directory.resolve(".env"), """
                # how much data
                SEED_ORDERS=1234

                POSTGRES_PASSWORD="with space"
                CITUS_IMAGE=
                """);

        Settings settings = load();

        assertThat(settings.text(Setting.SEED_ORDERS)).isEqualTo("1234");
        assertThat(settings.text(Setting.POSTGRES_PASSWORD)).isEqualTo("with space");
        assertThat(settings.find(Setting.CITUS_IMAGE)).isEmpty();
    }

    @Test
    void an_empty_path_is_the_directory_of_the_process() throws IOException, InterruptedException {
        Files.writeString(directory.resolve(".env"), "SEED_ORDERS=1234\n");

        assertThat(OtherJvm.start(Here.class, directory).waitFor()).isZero();

        assertThat(directory.resolve("orders")).hasContent("1234");
    }

    @Test
    void there_need_not_be_a_file() {
        assertThat(load().text(Setting.WORKER3_PORT)).isEqualTo("5443");
    }

    @Test
    void a_directory_in_the_place_of_the_file_is_refused() throws IOException {
        Files.createDirectory(directory.resolve(".env"));

        assertThatThrownBy(this::load)
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(directory.resolve(".env").toString(), "is not a readable file");
    }

    @Test
    void a_line_that_is_no_assignment_is_refused() throws IOException {
        Files.writeString(directory.resolve(".env"), "SEED_USERS=60\nSEED_ORDERS 2000\n");

        assertThatThrownBy(this::load)
                .isInstanceOf(SettingsException.class)
                .hasMessage("Line 2 of " + directory.resolve(".env")
                        + " is no setting: write NAME=value, or # before a comment");
    }

    @Test
    void a_link_that_leads_nowhere_is_refused() throws IOException {
        Files.createSymbolicLink(directory.resolve(".env"), Path.of("nowhere"));

        assertThatThrownBy(this::load)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("not a readable file");
    }

    /** From the file alone, whatever the properties and the environment that the tests run with. */
    private Settings load() {
        return Settings.load(directory, NONE, NONE);
    }

    private static int users(
            Map<String, String> properties, Map<String, String> environment, Map<String, String> file) {
        return Settings.of(properties, environment, file).number(Setting.SEED_USERS, 50, 2000);
    }

    private static boolean flag(String value) {
        return Settings.of(NONE, NONE, Map.of("ACCEPT_EXISTING_TABLES", value)).flag(Setting.ACCEPT_EXISTING_TABLES);
    }

    /** Loads the settings as the journey does, and notes one of them. */
    static final class Here {

        private Here() {}

        public static void main(String[] arguments) throws IOException {
            Files.writeString(Path.of("orders"), Settings.load(Path.of("")).text(Setting.SEED_ORDERS));
        }
    }
}
