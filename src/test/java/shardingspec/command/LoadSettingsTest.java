package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/** How an application is to work is read, and refused out of bounds. */
class LoadSettingsTest {

    @Test
    void defaults() {
        assertThat(from(Map.of()).sentence())
                .isEqualTo("2 clients work 10 s, each every 50 ms: "
                        + "insert=3,update=2,delete=1,read=2,read_many=1,two_tenants=1");
    }

    @Test
    void one_client_as_fast_as_it_goes() {
        assertThat(from(Map.of("load.clients", "1", "load.interval", "0", "load.duration", "3", "load.mix", "read=1"))
                        .sentence())
                .isEqualTo("1 client works 3 s, as fast as it goes: read=1");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LOAD_DURATION | 0         | LOAD_DURATION must lie between 1 and 3600, but is 0",
                "LOAD_DURATION | 1 h       | LOAD_DURATION must be a whole number from 1 to 3600, but is \"1 h\"",
                "LOAD_INTERVAL | -1        | LOAD_INTERVAL must lie between 0 and 60000, but is -1",
                "LOAD_CLIENTS  | 25        | LOAD_CLIENTS must lie between 1 and 24, but is 25",
                "LOAD_MIX      | inserts=1 | LOAD_MIX must be like insert=3,read=1, but in \"inserts=1\" \"inserts\" is none of "
                        + "insert, update, delete, read, read_many, two_tenants"
            })
    void what_is_out_of_bounds_is_refused(String name, String value, String message) {
        assertThatThrownBy(() -> from(Map.of(name, value)))
                .isInstanceOf(SettingsException.class)
                .hasMessage(message);
    }

    private static LoadSettings from(Map<String, String> properties) {
        return LoadSettings.from(Settings.of(properties, Map.of(), Map.of()));
    }
}
