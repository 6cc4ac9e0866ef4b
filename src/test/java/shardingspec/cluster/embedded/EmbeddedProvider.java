package shardingspec.cluster.embedded;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.kept.KeepingProvider;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.process.Commands;
import shardingspec.cluster.process.Installation;
import shardingspec.cluster.process.ProcessStart;
import shardingspec.cluster.process.ServerUser;
import shardingspec.settings.Settings;

/**
 * Five PostgreSQL servers as processes of this machine, from an archive that Maven fetched: nothing has to be installed.
 * They are plain PostgreSQL. There is no Citus for them, and none is emulated.
 */
public final class EmbeddedProvider implements KeepingProvider {

    private static final String OS = System.getProperty("os.name", "");
    private static final String PROCESSOR = System.getProperty("os.arch", "");

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public boolean hasCitus() {
        return false;
    }

    @Override
    public Optional<String> missing(Settings settings) {
        return archive().isPresent() ? ProcessStart.obstacle() : Optional.of(noBinaries());
    }

    @Override
    public Cluster start(Settings settings) {
        return processes().run(installation(), settings, false);
    }

    @Override
    public Cluster startToKeep(Settings settings) {
        return processes().run(installation(), settings, true);
    }

    @Override
    public boolean isAlive(KeptCluster kept) {
        return ProcessStart.isAlive(kept);
    }

    @Override
    public Cluster resume(KeptCluster kept) {
        return processes().resume(kept);
    }

    @Override
    public void remove(KeptCluster kept) {
        ProcessStart.remove(kept);
    }

    @Override
    public void sweep() {
        processes().sweep();
    }

    /** There is no pg_config in the archive, so an installation is named by its folder of programs. */
    private ProcessStart processes() {
        return new ProcessStart(name(), bin -> installation(Path.of(bin)));
    }

    private static String noBinaries() {
        return "there are no PostgreSQL binaries for " + OS + " " + PROCESSOR
                + ", only for Linux and macOS on x86-64 or ARM: use Docker here, or on Windows WSL";
    }

    private static Optional<Archive> archive() {
        return platform().flatMap(platform -> {
            URL url = EmbeddedProvider.class.getResource("/" + platform.archive());
            return Optional.ofNullable(url).map(Archive::new);
        });
    }

    private static Optional<Platform> platform() {
        return Platform.of(OS, PROCESSOR);
    }

    private static Installation installation() {
        Archive archive = archive().orElseThrow(() -> new ClusterStartException(noBinaries()));
        Path cache = CacheFolder.of(
                System.getenv(),
                System.getProperty("user.home", ""),
                platform().map(Platform::os).orElse(""),
                new ServerUser().isAnother());
        return installation(new UnpackedArchives(cache).provide(archive).resolve("bin"));
    }

    private static Installation installation(Path bin) {
        return new Installation(bin.toString(), bin, version(new ServerUser(), bin), false);
    }

    /** Asked of the program itself, and as the user that servers run as: it then runs, and is readable. */
    private static String version(ServerUser user, Path bin) {
        try {
            return Commands.output(
                            user.command(bin, List.of(bin.resolve("postgres").toString(), "--version")), "")
                    .replaceAll("[^\\d]*([\\d.]+)[\\s\\S]*", "$1");
        } catch (ClusterStartException e) {
            throw new ClusterStartException(
                    "The PostgreSQL from Maven Central does not run on this machine. On Linux it takes the GNU C library: "
                            + "without it use Docker. If files of it were deleted, delete " + bin.getParent() + " too, "
                            + "and it is unpacked again. " + e.getMessage(),
                    e);
        }
    }
}
