package shardingspec.cluster.embedded;

import java.nio.file.Path;
import java.util.Map;
import shardingspec.cluster.ClusterStartException;

/**
 * Where unpacked archives are kept: in a folder that nobody else writes to, as programs are run from it. So none in the
 * folder for temporary files, which is also swept by age, file by file.
 */
public final class CacheFolder {

    private static final String NAME = "sharding-spec";

    private CacheFolder() {}

    /**
     * @param forAnotherUser whether servers run as another user, who cannot look into this one's home
     * @param home of this user
     * @throws ClusterStartException if the user has no home
     */
    public static Path of(Map<String, String> environment, String home, String os, boolean forAnotherUser) {
        if (forAnotherUser) {
            return Path.of("/var/cache", NAME);
        }
        String named = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (named.startsWith("/")) {
            return Path.of(named, NAME);
        }
        if (!Path.of(home).isAbsolute()) {
            throw new ClusterStartException(
                    "This user has no home, where PostgreSQL could be unpacked: name a folder for it "
                            + "in the environment variable XDG_CACHE_HOME");
        }
        return os.equals("darwin") ? Path.of(home, "Library", "Caches", NAME) : Path.of(home, ".cache", NAME);
    }
}
