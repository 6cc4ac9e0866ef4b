package shardingspec.command;

import java.time.Duration;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;
import shardingspec.workload.Mix;
import shardingspec.workload.Workload;

/**
 * How an application is to work.
 *
 * @param interval from one operation of a client to the next; zero for as fast as it goes
 */
record LoadSettings(Duration duration, Duration interval, int clients, Mix mix) {

    private static final int LONGEST_SECONDS = 3_600;
    private static final int LONGEST_INTERVAL_MILLIS = 60_000;

    /** @throws SettingsException if one of them is out of its bounds */
    static LoadSettings from(Settings settings) {
        return new LoadSettings(
                Duration.ofSeconds(settings.number(Setting.LOAD_DURATION, 1, LONGEST_SECONDS)),
                Duration.ofMillis(settings.number(Setting.LOAD_INTERVAL, 0, LONGEST_INTERVAL_MILLIS)),
                settings.number(Setting.LOAD_CLIENTS, 1, Workload.MOST_CLIENTS),
                mix(settings.text(Setting.LOAD_MIX)));
    }

    private static Mix mix(String text) {
        try {
            return Mix.parse(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "LOAD_MIX must be like " + "insert=3,read=1, but in \"" + text + "\" " + e.getMessage(), e);
        }
    }

    String sentence() {
        return clients + (clients == 1 ? " client works " : " clients work ") + duration.toSeconds() + " s, "
                + (interval.isZero() ? "as fast as it goes" : "each every " + interval.toMillis() + " ms") + ": " + mix;
    }
}
