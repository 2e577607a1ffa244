package app.corrillo.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing flashes: WCAG 2.2, 2.3.1 allows three flashes a second. Read from the source text: whatever repeats has a
 * period that is written beside it and leaves that many at most.
 */
class FlashingTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final double LEAST_MILLIS = 1_000 / 3.0;
    private static final Pattern REPEATS = Pattern.compile("setCycleCount\\(|setAutoReverse\\(|Animation\\.INDEFINITE");
    private static final Pattern PERIOD =
            Pattern.compile("new KeyFrame\\(\\s*(?:Duration\\.)?(seconds|millis)\\(\\s*([0-9._]+)\\s*\\)");
    private static final Pattern CSS = Pattern.compile("animation|@keyframes|transition");

    @Test
    void whatRepeatsDoesSoAtMostThreeTimesASecond() throws IOException {
        assertEquals(
                List.of(),
                files(".java").stream().filter(file -> flashes(read(file))).toList());
    }

    @Test
    void stylesheetsMoveNothing() throws IOException {
        assertEquals(
                List.of(),
                files(".css").stream()
                        .filter(file -> CSS.matcher(read(file)).find())
                        .toList());
    }

    @Test
    void theScanFindsWhatFlashes() {
        String blink = "new Timeline(new KeyFrame(Duration.%s, _ -> turn())); it.setCycleCount(Animation.INDEFINITE);";
        assertTrue(flashes(blink.formatted("millis(250)")));
        assertTrue(flashes(blink.formatted("seconds(0.2)")));
        assertTrue(flashes(blink.formatted("of(it)")), "nobody can tell");
        assertFalse(flashes(blink.formatted("seconds(1)")));
        assertFalse(flashes("new Timeline(new KeyFrame(Duration.millis(100), _ -> turn()));"), "once");
    }

    private static boolean flashes(String source) {
        if (!REPEATS.matcher(source).find()) {
            return false;
        }
        List<Double> periods =
                PERIOD.matcher(source).results().map(FlashingTest::millis).toList();
        return periods.isEmpty() || periods.stream().anyMatch(period -> period < LEAST_MILLIS);
    }

    private static double millis(MatchResult found) {
        double number = Double.parseDouble(found.group(2).replace("_", ""));
        return found.group(1).equals("seconds") ? number * 1_000 : number;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            List<Path> found =
                    all.filter(file -> file.toString().endsWith(ending)).toList();
            assertFalse(found.isEmpty(), "nothing is read");
            return found;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
