package app.corrillo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What programs leave where things that do not last belong. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * What now lies in the folders of the session, of shared memory and of temporary files, and has one of these in its
     * name.
     */
    public static Set<Path> named(String... parts) {
        Set<Path> left = new HashSet<>();
        Stream.of(System.getenv("XDG_RUNTIME_DIR"), "/dev/shm", System.getProperty("java.io.tmpdir"))
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .forEach(base -> collect(base, List.of(parts), left));
        return left;
    }

    /** The same, without what was there before. */
    public static Set<Path> since(Set<Path> before, String... parts) {
        Set<Path> left = named(parts);
        left.removeAll(before);
        return left;
    }

    /** The same, without folders that another program, which lives, holds by the lock in them. */
    public static Set<Path> abandonedSince(Set<Path> before, String... parts) {
        Set<Path> left = since(before, parts);
        left.removeIf(Leftovers::isHeldElsewhere);
        return left;
    }

    private static boolean isHeldElsewhere(Path folder) {
        if (folder.getFileName()
                .toString()
                .contains("-" + ProcessHandle.current().pid() + "-")) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (IOException notLocked) {
            return !Files.exists(folder);
        }
    }

    private static void collect(Path base, List<String> parts, Set<Path> left) {
        try (Stream<Path> files = Files.list(base)) {
            files.filter(file -> parts.stream().anyMatch(file.getFileName().toString()::contains))
                    .forEach(left::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
