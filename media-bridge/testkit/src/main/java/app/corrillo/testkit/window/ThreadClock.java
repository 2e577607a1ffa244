package app.corrillo.testkit.window;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How long one thread of this process has worked, and how long it was ready to while others had the processors, as
 * Linux counts it in nanoseconds ({@code /proc/PID/task/TID/schedstat}). Elsewhere, and of a thread that is not there,
 * nothing is known, and all is 0.
 */
final class ThreadClock {
    private static final Path TASKS = Path.of("/proc/self/task");

    private final @Nullable Path file;

    /**
     * In nanoseconds.
     *
     * @param ready in which it could have worked, and others had the processors
     */
    record Times(long worked, long ready) {
        static final Times NONE = new Times(0, 0);

        Times since(Times before) {
            return new Times(worked - before.worked, ready - before.ready);
        }
    }

    private ThreadClock(@Nullable Path file) {
        this.file = file;
    }

    /** Of the thread that asks. */
    static ThreadClock own() {
        return new ThreadClock(Path.of("/proc/thread-self/schedstat"));
    }

    /** Of the thread whose name in the system, which has 15 letters, begins like this. */
    static ThreadClock of(String name) {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                if (Files.readString(task.resolve("comm")).startsWith(name)) {
                    return new ThreadClock(task.resolve("schedstat"));
                }
            }
        } catch (IOException none) {
            return new ThreadClock(null);
        }
        return new ThreadClock(null);
    }

    boolean isKnown() {
        return file != null;
    }

    Times now() {
        if (file == null) {
            return Times.NONE;
        }
        try {
            String[] numbers = Files.readString(file).strip().split(" ", -1);
            return new Times(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
        } catch (IOException ended) {
            return Times.NONE;
        }
    }
}
