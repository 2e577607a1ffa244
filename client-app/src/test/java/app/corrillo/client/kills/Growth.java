package app.corrillo.client.kills;

import app.corrillo.testkit.Resident;
import app.corrillo.testkit.Slope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How what this process holds grows from kill to kill. Used by one thread. */
final class Growth {
    private static final double MIB = 1 << 20;
    private static final double KIB_IN_MIB = 1 << 10;
    // Of all looks this part comes first and is left out: the process still loads classes and compiles.
    private static final int WARMING_UP = 4;

    private final List<Held> held = new ArrayList<>();

    /**
     * What it holds after a full collection.
     *
     * @param memory in MiB, of what is shared with others the share of one (PSS)
     * @param heap in MiB, of objects
     * @param files open descriptors
     */
    private record Held(double memory, double heap, long threads, long files) {}

    /** How much more memory with each kill, in MiB. */
    double memory() {
        return slope(Held::memory);
    }

    private List<Held> warm() {
        return held.subList(held.size() / WARMING_UP, held.size());
    }

    void look() throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        held.add(new Held(
                Resident.kibibytes() / KIB_IN_MIB,
                (runtime.totalMemory() - runtime.freeMemory()) / MIB,
                count("/proc/self/task"),
                count("/proc/self/fd")));
    }

    private static long count(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return entries.count();
        }
    }

    @Override
    public String toString() {
        List<Held> warm = warm();
        return "memory of the window's process: %.3f MiB more with each kill (heap in use %.3f), from %s to %s"
                .formatted(memory(), slope(Held::heap), warm.getFirst(), warm.getLast());
    }

    private double slope(Function<Held, Double> part) {
        return Slope.of(warm().stream().map(part).toList());
    }
}
