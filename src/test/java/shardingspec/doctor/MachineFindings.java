package shardingspec.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import shardingspec.cluster.preflight.TemporaryFolder;
import shardingspec.words.Counted;

/** What the run itself works with: Java, Maven, the user, memory, and the disk. */
final class MachineFindings {

    private static final long MEGA = 1_000_000;

    private MachineFindings() {}

    static List<Finding> look() {
        return List.of(
                Finding.good(
                        "Java",
                        property("java.version") + " (" + property("java.vendor") + "), " + property("java.home")),
                Finding.good("Maven", property("maven.version")),
                Finding.good(
                        "System", property("os.name") + " " + property("os.arch") + ", user " + property("user.name")),
                memory(),
                temporaryFolder());
    }

    private static Finding memory() {
        int processors = Runtime.getRuntime().availableProcessors();
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            return Finding.good(
                    "Memory",
                    String.format(
                            Locale.ROOT,
                            "%,d MB, of which %,d free; %s",
                            system.getTotalMemorySize() / MEGA,
                            system.getFreeMemorySize() / MEGA,
                            Counted.of(processors, "processor")));
        }
        return Finding.note("Memory", "not reported by this JVM; " + processors + " processors", "");
    }

    private static Finding temporaryFolder() {
        TemporaryFolder folder = TemporaryFolder.ofThisJvm();
        return folder.obstacle()
                .map(obstacle ->
                        Finding.lack("Temporary folder", obstacle, "mvn verify -Djava.io.tmpdir=/path/to/folder"))
                .orElseGet(() -> Finding.good(
                        "Temporary folder",
                        folder.path()
                                + folder.bytesFree()
                                        .map(free -> String.format(Locale.ROOT, ", %,d MB free", free / MEGA))
                                        .orElse(", with how much room cannot be measured here")));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
