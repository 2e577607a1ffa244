package app.corrillo.bench.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a program and everything it started use, from Linux's /proc. */
public record ProcessTree(ProcessHandle root) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /** Seconds of processor time of all of them so far; those that ended are missing. */
    public double cpuSeconds() {
        return everybody().mapToDouble(ProcessTree::cpuSeconds).sum();
    }

    /** Proportional set size in MiB: pages shared by several processes are counted once in all. */
    public double pssMib() {
        return everybody().mapToLong(ProcessTree::pssKib).sum() / 1024.0;
    }

    /** Asks all of them to end, and ends those that stay. */
    public void end() {
        List<ProcessHandle> all = everybody().toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> one.onExit()
                .completeOnTimeout(one, 10, java.util.concurrent.TimeUnit.SECONDS)
                .join());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private Stream<ProcessHandle> everybody() {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    // proc(5): the name in brackets may hold spaces, so fields are counted from behind it.
    private static double cpuSeconds(ProcessHandle one) {
        String stat = read(one, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length <= SYSTEM
                ? 0
                : (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
    }

    /** The same of one process alone, in KiB; 0 where it cannot be read. */
    public static long pssKib(ProcessHandle one) {
        return read(one, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String read(ProcessHandle one, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(one.pid()), file));
        } catch (IOException ended) {
            return "";
        }
    }
}
