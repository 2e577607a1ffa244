package app.corrillo.testkit;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much of a mapping counts as this process's memory (Linux, proc_pid_smaps(5)). Any thread. */
public final class Resident {
    private Resident() {}

    /**
     * In KiB.
     *
     * @param mapping one that begins where a mapping of the process does
     */
    public static long kibibytes(MemorySegment mapping) throws IOException {
        String start = "%x-".formatted(mapping.address());
        List<String> lines = Files.readAllLines(Path.of("/proc/self/smaps"));
        String rss = lines.stream()
                .dropWhile(line -> !line.startsWith(start))
                .filter(line -> line.startsWith("Rss:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(rss.replaceAll("\\D", ""));
    }
}
