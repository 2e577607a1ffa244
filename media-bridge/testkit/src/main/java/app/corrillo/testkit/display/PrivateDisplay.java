package app.corrillo.testkit.display;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.sound.ThisProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An X server of a test's own, on a number that the server finds free, with a window manager where asked. Needs Xvfb,
 * and openbox, xev and xprop for the manager. Closing ends all that was started on it.
 */
public final class PrivateDisplay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration TRIAL = Duration.ofSeconds(2);

    private final Deque<Process> processes = new ArrayDeque<>();
    private final String name;
    private volatile boolean used;

    private PrivateDisplay(String... command) {
        Process server = start(new ProcessBuilder(command), Redirect.PIPE);
        try (BufferedReader number = server.inputReader(StandardCharsets.US_ASCII)) {
            String line = number.readLine();
            if (line == null) {
                throw new IllegalStateException(command[0] + " did not start");
            }
            name = ":" + line.strip();
        } catch (IOException failure) {
            close();
            throw new UncheckedIOException(failure);
        }
    }

    /** A bare server with one screen of this size in pixels. */
    public static PrivateDisplay bare(int width, int height) {
        // It would begin anew when its last client goes, and then lose one that is just coming.
        return new PrivateDisplay(
                "Xvfb",
                "-displayfd",
                "1",
                "-noreset",
                "-screen",
                "0",
                width + "x" + height + "x24",
                "-nolisten",
                "tcp");
    }

    /** A server with openbox, so that windows are listed, raised, minimised and moved as on a desktop. */
    public static PrivateDisplay managed(int width, int height) {
        return managed(bare(width, height));
    }

    /** The same of any server that is just started; it is closed if openbox does not come to care for it. */
    static PrivateDisplay managed(PrivateDisplay display) {
        try {
            display.manage();
            return display;
        } catch (AssertionError failure) {
            display.close();
            throw failure;
        }
    }

    /** A server that this command starts, which prints its number; nothing cares for windows yet. */
    static PrivateDisplay of(String... command) {
        return new PrivateDisplay(command);
    }

    /** What belongs into {@code DISPLAY}. */
    public String name() {
        return name;
    }

    /** Makes this the display that native code in this process connects to from now on, until it is closed. */
    public void useInThisProcess() {
        used = true;
        ThisProcess.setEnvironment("DISPLAY", name);
    }

    /** Starts a program on this display; it is ended with the display at the latest. */
    public Process start(String... command) {
        return start(new ProcessBuilder(command), Redirect.DISCARD);
    }

    /** Runs a program on this display to its end and returns what it printed. */
    public String output(String... command) {
        Process process = start(new ProcessBuilder(command), Redirect.PIPE);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            return String.join("\n", out.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            processes.remove(process);
            end(process);
        }
    }

    @Override
    public void close() {
        if (used) {
            // Its number is another process's next; Xlib ends this one with that.
            ThisProcess.setEnvironment("DISPLAY", "");
        }
        List<Process> latestFirst = new ArrayList<>(processes);
        Collections.reverse(latestFirst);
        processes.clear();
        latestFirst.forEach(PrivateDisplay::end);
    }

    private void manage() {
        Process[] manager = {start("openbox", "--sm-disable")};
        Eventually.within(PATIENCE, "openbox started", () -> {
            if (!manager[0].isAlive()) {
                // On a very busy machine it gives up when the server answers late.
                manager[0] = start("openbox", "--sm-disable");
            }
            return output("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").contains("window id");
        });
        Eventually.within(PATIENCE, "openbox takes care of windows", this::isCaredFor);
        Eventually.within(PATIENCE, "the window of the trial is gone", () -> !hasWindows());
    }

    // A window that is shown while openbox still starts may stay without its care for ever.
    private boolean isCaredFor() {
        Process trial = start("xev", "-name", "trial", "-geometry", "1x1");
        try {
            return Eventually.holds(TRIAL, this::hasWindows);
        } finally {
            end(trial);
            processes.remove(trial);
        }
    }

    private boolean hasWindows() {
        return output("xprop", "-root", "_NET_CLIENT_LIST").contains("0x");
    }

    private Process start(ProcessBuilder builder, Redirect output) {
        if (!processes.isEmpty()) {
            builder.environment().put("DISPLAY", name);
        }
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.redirectOutput(output).redirectError(Redirect.DISCARD);
        try {
            Process process = builder.start();
            processes.add(process);
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
