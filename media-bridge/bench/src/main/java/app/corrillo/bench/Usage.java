package app.corrillo.bench;

import app.corrillo.bench.client.ProcessTree;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What this process, and its engine's where that is another one, has used so far; allocations are this one's, without
 * what the reading itself takes.
 */
public record Usage(long nanos, ThreadTimes threads, long allocatedBefore, long allocatedAfter) {

    /**
     * What has been used until now.
     *
     * @param child the process of the engine, where it has one
     */
    public static Usage now(Optional<ProcessHandle> child) {
        long here = ProcessHandle.current().pid();
        long before = allocated();
        ThreadTimes times =
                child.map(process -> ThreadTimes.now(here, process.pid())).orElseGet(() -> ThreadTimes.now(here));
        return new Usage(System.nanoTime(), times, before, allocated());
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    /** How long ago the other one was. */
    public double secondsSince(Usage earlier) {
        return (nanos - earlier.nanos) / 1e9;
    }

    /** Process time in ms a second; 1000 is one core. */
    public double cpuSince(Usage earlier) {
        return cpuSince(earlier, name -> true);
    }

    /** The same of the threads of some names alone, as Linux cuts them: fifteen letters. */
    double cpuSince(Usage earlier, Predicate<String> threads) {
        return this.threads.since(earlier.threads, threads) / 1e6 / secondsSince(earlier);
    }

    /** Process time in ms a second by the name of the thread. */
    Map<String, Double> threadsSince(Usage earlier) {
        double seconds = secondsSince(earlier);
        return threads.byNameSince(earlier.threads).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / 1e6 / seconds));
    }

    double allocatedKibSince(Usage earlier) {
        return (allocatedBefore - earlier.allocatedAfter) / 1024.0 / secondsSince(earlier);
    }

    /** Memory of a process in MiB, what it shares with others in parts (PSS), of Linux. */
    static long memoryMib(ProcessHandle process) {
        return ProcessTree.pssKib(process) / 1024;
    }
}
