package shardingspec.report.run;

import shardingspec.node.Login;

/**
 * Masks the secrets of this run. Allure makes its listeners itself, so they have to find this without an object at hand.
 */
public final class Secrets {

    private static volatile Masker masker = Masker.NONE;

    private Secrets() {}

    /** From now on, nothing that is written shows the password. */
    public static void maskThoseOf(Login login) {
        masker = Masker.of(login);
    }

    public static String mask(String text) {
        return masker.mask(text);
    }
}
