package app.corrillo.testkit;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much counts as this process's memory (Linux, proc_pid_smaps(5)). Any thread. */
public final class Resident {
    private Resident() {}

    /** All of it, in KiB; of what is shared with others the share of one (PSS). */
    public static long kibibytes() throws IOException {
        return size(Files.readAllLines(Path.of("/proc/self/smaps_rollup")), "Pss:");
    }

    /**
     * Of one mapping, in KiB.
     *
     * @param mapping one that begins where a mapping of the process does
     */
    public static long kibibytes(MemorySegment mapping) throws IOException {
        String start = "%x-".formatted(mapping.address());
        List<String> lines = Files.readAllLines(Path.of("/proc/self/smaps"));
        return size(lines.stream().dropWhile(line -> !line.startsWith(start)).toList(), "Rss:");
    }

    private static long size(List<String> lines, String name) {
        String size =
                lines.stream().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
        return Long.parseLong(size.replaceAll("\\D", ""));
    }
}
