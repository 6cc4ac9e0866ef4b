package shardingspec.settings;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What clients and nodes log in with. The password never shows in {@link #toString()}. */
public record Login(String user, String password, String database) {

    /** The login that the settings name; where they name no password, a random one, for servers that live no longer than the run. */
    public static Login orRandomPassword(Settings settings) {
        return of(settings, settings.find(Setting.POSTGRES_PASSWORD).orElseGet(Login::randomPassword));
    }

    /** @throws SettingsException if the settings name no password */
    public static Login from(Settings settings) {
        return of(settings, settings.text(Setting.POSTGRES_PASSWORD));
    }

    private static Login of(Settings settings, String password) {
        return new Login(settings.text(Setting.POSTGRES_USER), password, settings.text(Setting.POSTGRES_DB));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return user + "@" + database;
    }
}
