package app.corrillo.client.stats;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process uses. Not thread-safe. */
final class ProcessUsage {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long cpuBefore = system.getProcessCpuTime();

    /** Process time, all threads, since the last call. */
    long cpuMillisSinceLast() {
        long now = system.getProcessCpuTime();
        long used = now - cpuBefore;
        cpuBefore = now;
        return Math.max(0, Math.round(used / 1e6));
    }

    /** Resident memory; where the system does not tell it cheaply, what the virtual machine has committed. */
    long residentMebibytes() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(RESIDENT)) {
                    String kibibytes =
                            line.substring(RESIDENT.length()).replace("kB", "").strip();
                    return Long.parseLong(kibibytes) >> 10;
                }
            }
        } catch (IOException | NumberFormatException elsewhere) {
            return committed();
        }
        return committed();
    }

    private static long committed() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage rest = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        return (heap.getCommitted() + rest.getCommitted()) >> 20;
    }
}
