package app.corrillo.bench.client;

import app.corrillo.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A virtual display of 1280x720 for one client, whose pixels and keys are in our hands. */
public final class Desktop implements AutoCloseable {
    /** In pixels. */
    public static final int WIDTH = 1280;

    /** In pixels. */
    public static final int HEIGHT = 720;

    private final Path folder;
    private final Process server;
    private final String name;
    private final FrameBuffer screen;
    private Optional<ProcessTree> program = Optional.empty();

    /** Another display, with nothing on it. Returns when it answers. */
    public Desktop() throws IOException {
        folder = Files.createTempDirectory("bench-display");
        server = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        WIDTH + "x" + HEIGHT + "x24",
                        "-nolisten",
                        "tcp",
                        "-noreset",
                        "-fbdir",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = server.inputReader().readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        name = ":" + number.strip();
        screen = new FrameBuffer(folder.resolve("Xvfb_screen0"));
        // The pointer is painted, too: in the middle, where it begins, it lies on a tile's stamp when there are 17
        // tiles.
        run(List.of("xdotool", "mousemove", Integer.toString(WIDTH - 1), Integer.toString(HEIGHT - 1)));
    }

    /** What is on it. */
    public FrameBuffer screen() {
        return screen;
    }

    /** Starts the client's program on this display. What it writes goes to a file in the folder of logs. */
    public void start(Path log, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", name);
        builder.environment().remove("WAYLAND_DISPLAY");
        program = Optional.of(new ProcessTree(builder.start().toHandle()));
    }

    /** The program that was started last. */
    public ProcessTree program() {
        return program.orElseThrow();
    }

    /** Ends the program, if one was started. */
    void stop() {
        program.ifPresent(ProcessTree::end);
    }

    /** Presses a key, in xdotool's words; returns when it has been pressed. */
    void press(String key) throws IOException {
        run(List.of("xdotool", "key", key));
    }

    /** Gives the keyboard to the program's window; there is no window manager here. */
    void focus(String title) throws IOException {
        Eventually.that("a window " + title, () -> found(title));
        run(List.of("xdotool", "search", "--onlyvisible", "--name", title, "windowfocus"));
    }

    private boolean found(String title) {
        try {
            return run(List.of("xdotool", "search", "--onlyvisible", "--name", title)) == 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", name);
        return builder.start().onExit().join().exitValue();
    }

    @Override
    public void close() throws IOException {
        stop();
        server.destroy();
        server.onExit().join();
        Files.deleteIfExists(folder.resolve("Xvfb_screen0"));
        Files.deleteIfExists(folder);
    }
}
