package app.corrillo.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What this process, and its engine's where that is another one, has used so far; allocations are this one's. */
public record Usage(long nanos, long cpuNanos, long allocatedBytes) {

    /**
     * What has been used until now.
     *
     * @param child the process of the engine, where it has one
     */
    public static Usage now(Optional<ProcessHandle> child) {
        long there = child.flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .orElse(0L);
        return new Usage(
                System.nanoTime(),
                there + ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime(),
                ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes());
    }

    /** How long ago the other one was. */
    public double secondsSince(Usage earlier) {
        return (nanos - earlier.nanos) / 1e9;
    }

    /** Process time in ms a second; 1000 is one core. */
    public double cpuSince(Usage earlier) {
        return (cpuNanos - earlier.cpuNanos) / 1e6 / secondsSince(earlier);
    }

    double allocatedKibSince(Usage earlier) {
        return (allocatedBytes - earlier.allocatedBytes) / 1024.0 / secondsSince(earlier);
    }

    /** Memory of a process in MiB, what it shares with others in parts (PSS), of Linux. */
    static long memoryMib(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
