package app.corrillo.client.stats;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What this process uses, and that of its engine where it has one of its own. Not thread-safe. */
public final class ProcessUsage {
    private static final String RESIDENT = "VmRSS:";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Supplier<Optional<ProcessHandle>> engine;
    private long cpuBefore = system.getProcessCpuTime();
    private Optional<ProcessHandle> engineBefore = Optional.empty();
    private long engineCpuBefore;

    /** @param engine the process of the engine that works now, if it is another one */
    public ProcessUsage(Supplier<Optional<ProcessHandle>> engine) {
        this.engine = engine;
    }

    /** Process time, all threads, since the last call. */
    long cpuMillisSinceLast() {
        long now = system.getProcessCpuTime();
        long used = now - cpuBefore;
        cpuBefore = now;
        return Math.max(0, Math.round((used + engineCpuSinceLast()) / 1e6));
    }

    private long engineCpuSinceLast() {
        Optional<ProcessHandle> process = engine.get();
        long before = process.equals(engineBefore) ? engineCpuBefore : 0;
        engineBefore = process;
        engineCpuBefore = process.flatMap(one -> one.info().totalCpuDuration())
                .map(Duration::toNanos)
                .orElse(0L);
        return Math.max(0, engineCpuBefore - before);
    }

    /** Resident memory; where the system does not tell it cheaply, what the virtual machine has committed. */
    long residentMebibytes() {
        long there = engine.get().map(process -> residentOf(process.pid())).orElse(0L);
        long here = residentOf(ProcessHandle.current().pid());
        return Math.max(0, there) + (here < 0 ? committed() : here);
    }

    private static long residentOf(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith(RESIDENT)) {
                    String kibibytes =
                            line.substring(RESIDENT.length()).replace("kB", "").strip();
                    return Long.parseLong(kibibytes) >> 10;
                }
            }
        } catch (IOException | NumberFormatException elsewhere) {
            return -1;
        }
        return -1;
    }

    private static long committed() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage rest = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        return (heap.getCommitted() + rest.getCommitted()) >> 20;
    }
}
