package app.corrillo.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has used so far. */
record Usage(long nanos, long cpuNanos, long allocatedBytes) {

    static Usage now() {
        return new Usage(
                System.nanoTime(),
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime(),
                ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes());
    }

    double secondsSince(Usage earlier) {
        return (nanos - earlier.nanos) / 1e9;
    }

    /** Process time in ms a second; 1000 is one core. */
    double cpuSince(Usage earlier) {
        return (cpuNanos - earlier.cpuNanos) / 1e6 / secondsSince(earlier);
    }

    double allocatedKibSince(Usage earlier) {
        return (allocatedBytes - earlier.allocatedBytes) / 1024.0 / secondsSince(earlier);
    }

    /** Resident memory in MiB, of Linux. */
    static long residentMib() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
