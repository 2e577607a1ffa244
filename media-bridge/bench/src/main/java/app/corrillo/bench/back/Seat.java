package app.corrillo.bench.back;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.window.ProbeFile;
import app.corrillo.testkit.window.Seen;
import app.corrillo.testkit.window.Seen.Return;
import app.corrillo.testkit.window.Seen.SeenTile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a window of a display of its own, with a probe in it and a hand on its keys. */
final class Seat implements AutoCloseable {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int PATIENCE_SECONDS = 20;

    private final PrivateDisplay display = PrivateDisplay.managed(1000, 800);
    private final ProbeFile probe;
    private final Process process;
    private String window = "";

    /** @param program the command that is {@code corrillo}, words with spaces between */
    Seat(Path logs, String program, String... arguments) throws IOException {
        probe = new ProbeFile(Files.createTempDirectory(logs, "back"));
        List<String> command = new ArrayList<>(List.of(program.split(" ", -1)));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--name", "Host", "--camera", "none", "--microphone", "none", "--speaker", "none"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(logs.resolve("corrillo.log").toFile());
        builder.environment().putAll(probe.environment());
        builder.environment().put("DISPLAY", display.name());
        // The probe sees what JavaFX is handed.
        builder.environment().put("CORRILLO_OVERLAYS", "off");
        builder.environment().remove("WAYLAND_DISPLAY");
        process = builder.start();
    }

    /** The first line that the program writes: the link of a meeting that it hosts. */
    String line() throws IOException {
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("the program did not start");
        }
        return line;
    }

    /** Makes the window so small that the meeting has pages. */
    void shrink() {
        Eventually.that("a window", () -> {
            window = display.output("xdotool", "search", "--onlyvisible", "--name", "Corrillo")
                    .lines()
                    .findFirst()
                    .orElse("");
            return !window.isEmpty();
        });
        restore();
        display.output("xdotool", "windowsize", "--sync", window, "" + WIDTH, "" + HEIGHT);
    }

    void press(String key) {
        display.output("xdotool", "key", key);
    }

    void minimise() {
        display.output("xdotool", "windowminimize", window);
    }

    void restore() {
        display.output("xdotool", "windowactivate", "--sync", window);
    }

    /** How many tiles show a picture. */
    int pictured() {
        return (int) probe.tiles().stream().filter(SeenTile::pictured).count();
    }

    /** Milliseconds that tiles waited for a picture that is new, of all that came back since. */
    List<Double> returns(long since) {
        return probe.lines().stream()
                .filter(line -> line.nanos() > since)
                .map(Seen::returns)
                .flatMap(List::stream)
                .map(Return::millis)
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        display.close();
    }
}
