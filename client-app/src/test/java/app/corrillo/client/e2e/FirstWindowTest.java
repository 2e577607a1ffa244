package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a screen that is as large as its window likes to be. */
@Tag("e2e")
class FirstWindowTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int LOOKS = 20;
    private static final Rectangle SCREEN = new Rectangle(1280, 720);

    @TempDir
    Path home;

    @Test
    void theWindowFitsWithItsFrameAndASignalEndsItWithoutAWord() throws Exception {
        try (PrivateDisplay display = PrivateDisplay.managed(SCREEN.width, SCREEN.height);
                CorrilloProcess program = CorrilloProcess.start(home, Map.of("DISPLAY", display.name()))) {
            Eventually.within(LONG, "a window", () -> !window(display).isEmpty());
            Eventually.within(LONG, "it has a frame", () -> !frame(display).isEmpty());
            int[] edges = Arrays.stream(frame(display).split(", "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertTrue(edges[2] > 5, "a bar with its title: " + frame(display));
            Eventually.within(
                    LONG,
                    "it is in front",
                    () -> display.output("xdotool", "getactivewindow", "getwindowname")
                            .startsWith("Corrillo"));
            // It is moved and sized by the window manager, which takes its time, and may fit on its way.
            AtomicInteger fitting = new AtomicInteger();
            Eventually.within(
                    LONG,
                    "it fits: " + inside(display) + " in a frame of " + frame(display),
                    () -> (fits(inside(display), edges) ? fitting.incrementAndGet() : fitting.getAndSet(0)) >= LOOKS);
            program.terminate();
            assertEquals(143, program.exitCode(), program.errors());
            assertEquals("", program.errors());
        }
    }

    /** Before it is sized it fits anywhere. */
    private static boolean fits(Rectangle inside, int... edges) {
        return inside.width > SCREEN.width * 3 / 4
                && inside.height > SCREEN.height * 3 / 4
                && SCREEN.contains(around(inside, edges));
    }

    /** What is left, right, above and below of the window. */
    private static String frame(PrivateDisplay display) {
        String said = display.output("xprop", "-id", window(display), "_NET_FRAME_EXTENTS");
        return said.contains("= ") ? said.substring(said.indexOf("= ") + 2).strip() : "";
    }

    private static Rectangle around(Rectangle inside, int... edges) {
        return new Rectangle(
                inside.x - edges[0],
                inside.y - edges[2],
                inside.width + edges[0] + edges[1],
                inside.height + edges[2] + edges[3]);
    }

    private static Rectangle inside(PrivateDisplay display) {
        String said = display.output("xwininfo", "-id", window(display));
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

    private static String window(PrivateDisplay display) {
        return display.output("xdotool", "search", "--onlyvisible", "--name", "^Corrillo$")
                .lines()
                .findFirst()
                .orElse("");
    }
}
