package app.corrillo.natives;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How long threads were ready to run and had no processor: Linux tells it of each, elsewhere nobody does. */
public final class ProcessorWaits {
    private static final Path PROCESSES = Path.of("/proc");

    private ProcessorWaits() {}

    /** Nanoseconds in the life of each thread of this process, by its number; nothing of those nobody knows of. */
    public static Map<Long, Long> of(long process) {
        Map<Long, Long> waits = new HashMap<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(
                PROCESSES.resolve(String.valueOf(process)).resolve("task"))) {
            threads.forEach(thread -> read(thread, waits));
        } catch (IOException | DirectoryIteratorException unknown) {
            return waits;
        }
        return waits;
    }

    /** The thread that waited longest between these two, in nanoseconds; 0 if nobody knows. */
    public static long longest(Map<Long, Long> before, Map<Long, Long> now) {
        if (before.isEmpty()) {
            return 0;
        }
        return now.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .max()
                .orElse(0);
    }

    // What it has run, what it has waited, how often it was given a processor.
    private static void read(Path thread, Map<Long, Long> waits) {
        try {
            String[] numbers = Files.readString(thread.resolve("schedstat")).split(" ", 3);
            waits.put(Long.valueOf(thread.getFileName().toString()), Long.valueOf(numbers[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException gone) {
            return;
        }
    }
}
