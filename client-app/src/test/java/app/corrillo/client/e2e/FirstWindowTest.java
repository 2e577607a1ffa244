package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a screen that is as large as its window likes to be. */
@Tag("e2e")
class FirstWindowTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int SECONDS = 3;
    private static final Rectangle SCREEN = new Rectangle(1280, 720);

    @TempDir
    Path home;

    @Test
    void theWindowFitsWithItsFrameAndASignalEndsItWithoutAWord() throws Exception {
        Path stats = home.resolve("stats.jsonl");
        try (PrivateDisplay display = PrivateDisplay.managed(SCREEN.width, SCREEN.height);
                CorrilloProcess program =
                        CorrilloProcess.start(home, Map.of("DISPLAY", display.name()), "--stats", stats.toString())) {
            String window = program.window(display);
            Eventually.within(
                    LONG, "it has a frame", () -> !frame(display, window).isEmpty());
            int[] edges = Arrays.stream(frame(display, window).split(", "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertTrue(edges[2] > 5, "a bar with its title: " + frame(display, window));
            // It is moved and sized as its frame comes, and may fit on its way.
            Eventually.within(LONG, "it has painted for some seconds", () -> painted(stats) > SECONDS);
            Eventually.within(
                    LONG,
                    "it fits: " + inside(display, window) + " in a frame of " + frame(display, window),
                    () -> SCREEN.contains(around(inside(display, window), edges)));
            program.terminate();
            assertEquals(143, program.exitCode(), program.errors());
            assertEquals("", program.errors());
        }
    }

    /** In how many seconds the window was painted. */
    private static long painted(Path stats) {
        try (Stream<String> lines = Files.lines(stats)) {
            return lines.filter(line -> line.contains("\"pulseMs\":{")).count();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** What is left, right, above and below of the window. */
    private static String frame(PrivateDisplay display, String window) {
        String said = display.output("xprop", "-id", window, "_NET_FRAME_EXTENTS");
        return said.contains("= ") ? said.substring(said.indexOf("= ") + 2).strip() : "";
    }

    private static Rectangle around(Rectangle inside, int... edges) {
        return new Rectangle(
                inside.x - edges[0],
                inside.y - edges[2],
                inside.width + edges[0] + edges[1],
                inside.height + edges[2] + edges[3]);
    }

    private static Rectangle inside(PrivateDisplay display, String window) {
        String said = display.output("xwininfo", "-id", window);
        return new Rectangle(
                number(said, "Absolute upper-left X:"),
                number(said, "Absolute upper-left Y:"),
                number(said, "Width:"),
                number(said, "Height:"));
    }

    private static int number(String said, String name) {
        List<String> found = Pattern.compile(Pattern.quote(name) + "\\s+(-?\\d+)")
                .matcher(said)
                .results()
                .map(result -> result.group(1))
                .toList();
        return Integer.parseInt(found.getFirst());
    }
}
