package app.corrillo.bench.start;

import app.corrillo.bench.Pause;
import app.corrillo.bench.client.Desktop;
import app.corrillo.bench.client.FrameBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One start of the program.
 *
 * @param millis from its exec until its home is on the screen
 * @param cpu of its processes until then, in ms; Linux counts it in steps of 10
 */
record Start(double millis, double cpu) {
    private static final Duration LOOK = Duration.ofMillis(4);
    private static final int LIMIT_SECONDS = 60;
    private static final int STEP = 8;

    /** An empty window has one colour; a home with its words and fields, dozens. */
    private static final int COLOURS = 12;

    static Start watch(List<String> program, Path folder, boolean inside) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(Files.createDirectories(folder), "start");
        List<String> command = new ArrayList<>(List.of("env", "PULSE_SERVER=unix:" + home.resolve("none")));
        command.add("XDG_CONFIG_HOME=" + home.resolve("config"));
        command.add("XDG_STATE_HOME=" + home.resolve("state"));
        command.add("CORRILLO_ENGINE=" + (inside ? "inside" : "process"));
        command.addAll(program);
        try (Desktop desktop = new Desktop()) {
            long began = System.nanoTime();
            desktop.start(home.resolve("log"), command);
            while (!isPainted(desktop.screen())) {
                if (System.nanoTime() - began > LIMIT_SECONDS * 1_000_000_000L) {
                    throw new IOException("No home was painted, see " + home.resolve("log"));
                }
                Pause.of(LOOK);
            }
            double millis = (System.nanoTime() - began) / 1e6;
            return new Start(millis, desktop.program().cpuSeconds() * 1_000);
        }
    }

    private static boolean isPainted(FrameBuffer screen) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < Desktop.HEIGHT; y += STEP) {
            for (int x = 0; x < Desktop.WIDTH; x += STEP) {
                colours.add(screen.luminance(x, y));
            }
        }
        return colours.size() >= COLOURS;
    }
}
