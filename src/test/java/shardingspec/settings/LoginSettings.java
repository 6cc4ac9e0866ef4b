package shardingspec.settings;

import java.security.SecureRandom;
import java.util.HexFormat;
import shardingspec.node.Login;

/** The login that the settings name. */
public final class LoginSettings {

    private LoginSettings() {}

    /** With a random password where they name none, for servers that live no longer than the run. */
    public static Login orRandomPassword(Settings settings) {
        return of(settings, settings.find(Setting.POSTGRES_PASSWORD).orElseGet(LoginSettings::randomPassword));
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
}
