package shardingspec.cluster.process;

import java.nio.file.Path;

/**
 * A PostgreSQL that servers can be started from.
 *
 * @param software what names it: the path of its {@code pg_config}, or of its folder of programs where there is none
 * @param bin folder of {@code initdb}, {@code postgres} and {@code pg_ctl}, readable for {@link ServerUser}
 * @param version as PostgreSQL prints it, {@code 15.20}
 * @param hasCitus whether Citus is installed there
 */
public record Installation(String software, Path bin, String version, boolean hasCitus) {

    /** The first with a collation provider of its own, so that nothing depends on the locales of the system. */
    private static final int BUILTIN_LOCALES = 17;

    public int major() {
        return Integer.parseInt(version.replaceAll("\\D.*", ""));
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }

    boolean hasBuiltinLocales() {
        return major() >= BUILTIN_LOCALES;
    }
}
