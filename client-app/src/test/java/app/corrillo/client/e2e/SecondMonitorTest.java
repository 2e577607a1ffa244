package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.display.TwoMonitors;
import app.corrillo.testkit.window.ProbeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a desktop of two monitors, on one of which a shared screen has a window of its own. */
@Tag("e2e")
class SecondMonitorTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Pattern LEFT = Pattern.compile("Position: (-?\\d+),");
    private static final String TITLE = "Eva is sharing";

    @TempDir
    Path folder;

    @Test
    void theSharedScreenGoesToTheOtherMonitorAndComesBackWithoutIt() throws Exception {
        ProbeFile probe = new ProbeFile(folder);
        try (TwoMonitors desktop = new TwoMonitors(folder);
                CorrilloProcess host = host(desktop.display(), probe);
                CorrilloProcess eva = eva(desktop.display(), host.line())) {
            Eventually.within(LONG, "Eva's screen is in the stage", () -> isInStage(probe));
            desktop.display().output("xdotool", "key", "w");
            Eventually.within(
                    LONG,
                    "it has a window on the right monitor",
                    () -> left(desktop.display()).orElse(0) >= TwoMonitors.WIDTH);

            desktop.unplug();
            Eventually.within(
                    LONG, "the window is gone", () -> left(desktop.display()).isEmpty());
            Eventually.within(LONG, "and its screen back in the stage", () -> isInStage(probe));
            assertTrue(eva.isAlive(), eva.errors());
            host.terminate();
            assertEquals(143, host.exitCode(), host.errors());
        }
    }

    private CorrilloProcess host(PrivateDisplay display, ProbeFile probe) {
        return CorrilloProcess.watched(
                folder,
                display,
                probe,
                "host --bind 127.0.0.1 --name Ana --camera none --microphone none --speaker none".split(" "));
    }

    private CorrilloProcess eva(PrivateDisplay display, String link) throws Exception {
        return CorrilloProcess.start(
                Files.createDirectory(folder.resolve("eva")),
                Map.of("DISPLAY", display.name()),
                "bot",
                link,
                "--name",
                "Eva",
                "--camera",
                "none",
                "--share",
                "screen");
    }

    /** People of whom one shows a screen: there are three tiles. */
    private static boolean isInStage(ProbeFile probe) {
        return probe.tiles().size() == 3
                && probe.tiles().stream().anyMatch(tile -> tile.name().equals(TITLE));
    }

    /** Where the window of the shared screen begins, if there is one. */
    private static OptionalInt left(PrivateDisplay display) {
        List<String> said = display.output("xdotool", "search", "--onlyvisible", "--name", TITLE, "getwindowgeometry")
                .lines()
                .toList();
        return said.stream()
                .map(LEFT::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max();
    }
}
