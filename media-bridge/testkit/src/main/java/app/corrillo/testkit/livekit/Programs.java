package app.corrillo.testkit.livekit;

import app.corrillo.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Starting and ending programs that tests meet. */
final class Programs {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Programs() {}

    /** Waits until it answers. Fails when it ends, or takes too long. */
    static void awaitStart(String name, Process process, BooleanSupplier answers) {
        Eventually.within(PATIENCE, name + " answers", () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended");
            }
            return answers.getAsBoolean();
        });
    }

    /** Kills a process and all that it started. */
    static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    static void signal(Process process, String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
