package app.corrillo.testkit.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Short commands and their processes. */
final class Commands {
    private Commands() {}

    /** What the command prints. */
    static String output(List<String> command, Map<String, String> environment) {
        try {
            Process process =
                    builder(command, environment).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " was interrupted", hurry);
        }
    }

    static boolean succeeds(List<String> command, Map<String, String> environment) {
        try {
            output(command, environment);
            return true;
        } catch (IllegalStateException failed) {
            return false;
        }
    }

    /** Starts a command whose output nobody reads. */
    static Process start(List<String> command, Map<String, String> environment) {
        try {
            return builder(command, environment)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Kills a process and all that it started, and returns when it is gone. */
    static void killTree(Process root) {
        List<ProcessHandle> all = root.descendants().toList();
        // Those that others wait for first, so that each is waited for by its own parent.
        all.stream().filter(handle -> handle.children().findAny().isEmpty()).forEach(ProcessHandle::destroyForcibly);
        try {
            if (all.isEmpty() || !root.waitFor(2, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                root.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    static void signal(ProcessHandle process, String signal) {
        if (process.isAlive()) {
            succeeds(List.of("kill", signal, Long.toString(process.pid())), Map.of());
        }
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("PULSE_PROP_OVERRIDE");
        builder.environment().putAll(environment);
        return builder;
    }
}
