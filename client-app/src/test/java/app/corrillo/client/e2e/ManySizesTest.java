package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.gates.Project;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sizes of the window leave in its heap. */
@Tag("e2e")
class ManySizesTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int ROUNDS = 20;
    private static final int SIZES = 40;
    private static final int LARGEST = 1500;
    private static final long MUCH = 150L << 10;
    private static final long LITTLE = 64L << 10;

    private static final Pattern TAKEN = Pattern.compile("(?m)^(?:DefNew|Tenured) +total (\\d+)K");

    @TempDir
    Path home;

    @Test
    void texturesOfEarlierSizesAreGivenBackToTheSystem() {
        try (PrivateDisplay display = PrivateDisplay.bare(1600, 1600);
                CorrilloProcess program = CorrilloProcess.start(
                        home, Map.of("DISPLAY", display.name(), "JAVA_TOOL_OPTIONS", flags(display)))) {
            String window = program.window(display);
            long before = taken(display, program);
            long most = before;
            for (int round = 0; round < ROUNDS && most - before < MUCH; round++) {
                for (int size = 0; size < SIZES; size++) {
                    String edge = String.valueOf(LARGEST - 10 * size);
                    display.output("xdotool", "windowsize", "--sync", window, edge, edge);
                }
                most = Math.max(most, taken(display, program));
            }
            assertTrue(most - before >= MUCH, "sizes leave much: " + before + " KiB, at most " + most);
            Eventually.within(
                    LONG,
                    "the heap takes about what it took, " + before,
                    () -> taken(display, program) - before < LITTLE);
        }
    }

    /** Those of every start. */
    private static String flags(PrivateDisplay display) {
        String ask = "ROOT=" + Project.root() + "; . $ROOT/installers/setup.sh; echo ${JAVA_FLAGS[*]}";
        return display.output("bash", "-c", ask);
    }

    /** In KiB, what the heap takes of the system. */
    private static long taken(PrivateDisplay display, CorrilloProcess program) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String said = display.output(jcmd, String.valueOf(program.pid()), "GC.heap_info");
        assertTrue(TAKEN.matcher(said).find(), () -> "no heap: " + said + program.errors());
        return TAKEN.matcher(said)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }
}
