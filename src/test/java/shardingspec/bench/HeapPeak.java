package shardingspec.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The most heap that this JVM has used since it began, garbage included: an upper bound of what it needed. */
public final class HeapPeak {

    private static final double MIB = 1024 * 1024;

    private HeapPeak() {}

    /** The sum of the peaks of all pools, which they need not have had at the same time. */
    public static double mebibytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MIB;
    }
}
