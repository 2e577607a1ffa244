package app.corrillo.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How long each thread of some processes has run so far, from Linux's /proc in nanoseconds: process time itself comes
 * in steps of 10 ms there.
 *
 * @param nanos by process, thread and its name
 */
record ThreadTimes(Map<Key, Long> nanos) {

    record Key(long process, String thread, String name) {}

    static ThreadTimes now(long... processes) {
        Map<Key, Long> nanos = new HashMap<>();
        for (long process : processes) {
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + process + "/task"))) {
                for (Path thread : threads) {
                    read(process, thread, nanos);
                }
            } catch (IOException ended) {
                // What it used is known from before.
            }
        }
        return new ThreadTimes(nanos);
    }

    /** What the threads of those names ran since then, in nanoseconds; one that ended since then is missing. */
    long since(ThreadTimes earlier, Predicate<String> name) {
        return nanos.entrySet().stream()
                .filter(entry -> name.test(entry.getKey().name()))
                .mapToLong(entry -> entry.getValue() - earlier.nanos.getOrDefault(entry.getKey(), 0L))
                .sum();
    }

    /** What threads of each name ran since then, in nanoseconds, whatever number comes after the name. */
    Map<String, Long> byNameSince(ThreadTimes earlier) {
        return nanos.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name().replaceAll("[-#/_ ]?[0-9]+.*$", ""),
                        entry -> entry.getValue() - earlier.nanos.getOrDefault(entry.getKey(), 0L),
                        Long::sum));
    }

    private static void read(long process, Path thread, Map<Key, Long> nanos) {
        try {
            // The first number of schedstat is the time on a processor; see sched-stats of the kernel's documentation.
            String stat = Files.readString(thread.resolve("schedstat"));
            String name = Files.readString(thread.resolve("comm")).strip();
            nanos.put(
                    new Key(process, thread.getFileName().toString(), name),
                    Long.parseLong(stat.substring(0, stat.indexOf(' '))));
        } catch (IOException ended) {
            // A thread may end between the list and the reading.
        }
    }
}
