package app.corrillo.client.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.window.ProbeFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The real program in a process of its own, with the modules and the natives of this build. */
public final class CorrilloProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "-Xss512k",
            "--enable-native-access=javafx.graphics,webrtc.java,app.corrillo.engine,app.corrillo.natives,app.corrillo.canvas",
            "--add-exports=javafx.graphics/com.sun.javafx.stage=app.corrillo.canvas",
            "--add-exports=javafx.graphics/com.sun.javafx.tk=app.corrillo.canvas");

    private final Process process;
    private final Path errors;

    private CorrilloProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /** Starts it; its settings and log go below {@code home}. */
    static CorrilloProcess start(Path home, Map<String, String> environment, String... arguments) {
        return start(List.of(), home, environment, arguments);
    }

    /** The same, in a window on this display that the probe looks at. */
    static CorrilloProcess watched(Path home, PrivateDisplay display, ProbeFile probe, String... arguments) {
        Map<String, String> environment = new HashMap<>(probe.environment());
        environment.put("DISPLAY", display.name());
        return start(home, environment, arguments);
    }

    /** The same, behind a command that starts others, such as one that puts them into another network. */
    static CorrilloProcess start(
            List<String> starter, Path home, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-p", modules()));
        command.addAll(List.of("-m", "app.corrillo.client/app.corrillo.client.Main"));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile(home, "stderr", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            Map<String, String> whole = builder.environment();
            List.of("DISPLAY", "WAYLAND_DISPLAY", "PULSE_SERVER", "JAVA_TOOL_OPTIONS")
                    .forEach(whole::remove);
            whole.put("LANG", "C.UTF-8");
            whole.put("XDG_CONFIG_HOME", home.resolve("config").toString());
            whole.put("XDG_STATE_HOME", home.resolve("state").toString());
            whole.putAll(environment);
            return new CorrilloProcess(builder.start(), errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String modules() {
        String path = System.getProperty("jdk.module.path");
        if (path == null) {
            throw new AssertionError("the tests have to run as modules");
        }
        return path;
    }

    /** The next line of standard output. Call from one thread. */
    String line() {
        try {
            BufferedReader out = process.inputReader(UTF_8);
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("the program ended without a line: " + errors());
            }
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All of standard output, until the end. */
    String rest() {
        return process.inputReader(UTF_8).lines().reduce("", (all, line) -> all + line + "\n");
    }

    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The X number of its window, once it is shown on this display; fails at once where the program has ended. */
    String window(PrivateDisplay display) {
        AtomicReference<String> found = new AtomicReference<>("");
        Eventually.within(Duration.ofSeconds(90), "a window", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the program ended without a window: " + errors());
            }
            display.output("xdotool", "search", "--onlyvisible", "--name", "^Corrillo$")
                    .lines()
                    .findFirst()
                    .ifPresent(found::set);
            return !found.get().isEmpty();
        });
        return found.get();
    }

    /** Of the process. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end: " + errors());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
