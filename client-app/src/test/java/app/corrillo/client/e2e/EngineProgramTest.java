package app.corrillo.client.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Leftovers;
import app.corrillo.testkit.display.PrivateDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's process of the real program, and the window's. */
@Tag("slow")
class EngineProgramTest {
    private static final String FOLDER = "corrillo-engine-";

    /** SIGHUP and SIGINT, as the system shows them; whoever started the test may have had them ignored already. */
    private static final long LEFT_TO_THE_PARENT = 0b11;

    @TempDir
    Path home;

    @Test
    void endsWithItsWindowAndNotBefore() throws IOException, InterruptedException {
        Set<Path> before = Leftovers.named(FOLDER);
        try (PrivateDisplay display = PrivateDisplay.bare(640, 480);
                CorrilloProcess window = host(display, Map.of(), "none")) {
            window.line();
            Eventually.that("an engine", () -> engine(window).isPresent());
            ProcessHandle engine = engine(window).orElseThrow();
            Eventually.equal(LEFT_TO_THE_PARENT, () -> ignored(engine));
            untilTheyTalk(before);
            Eventually.that("the engine has its library", () -> hasLoaded(engine.pid(), "libwebrtc"));
            assertFalse(hasLoaded(window.pid(), "libwebrtc"), "native media is not in the window's process");
            assertFalse(hasLoaded(window.pid(), "libpulse"), "nor is sound");
            signal("STOP", engine.pid());
            signal("KILL", window.pid());
            Eventually.that("the engine is gone, though it was stopped", () -> !engine.isAlive());
        }
        assertEquals(Set.of(), Leftovers.abandonedSince(before, FOLDER));
    }

    @Test
    void anotherOneComesAndTheWindowStays() throws IOException, InterruptedException {
        Set<Path> before = Leftovers.named(FOLDER);
        try (PrivateDisplay display = PrivateDisplay.bare(640, 480);
                CorrilloProcess window = host(display, Map.of(), "none")) {
            window.line();
            Eventually.that("an engine", () -> engine(window).isPresent());
            ProcessHandle first = engine(window).orElseThrow();
            Eventually.equal(LEFT_TO_THE_PARENT, () -> ignored(first));
            untilTheyTalk(before);
            signal("SEGV", first.pid());
            Eventually.that(
                    "another engine",
                    () -> engine(window)
                            .filter(next -> next.pid() != first.pid())
                            .isPresent());
            Eventually.that("the crash is written down", () -> crashes() == 1);
            assertTrue(window.isAlive(), window.errors());
        }
    }

    /** As one that dies over a damaged cache of classes, which the check tries with the image's own. */
    @Test
    void aVirtualMachineThatDoesNotTakeItsFlagIsStartedWithout() throws IOException, InterruptedException {
        String unknown = "-Dcorrillo.engine.flag=-XX:+ThereIsNoSuchFlag";
        try (PrivateDisplay display = PrivateDisplay.bare(640, 480);
                CorrilloProcess window = host(display, Map.of("JAVA_TOOL_OPTIONS", unknown), "none")) {
            window.line();
            Eventually.that(
                    "an engine has its library",
                    () -> engine(window)
                            .filter(engine -> hasLoaded(engine.pid(), "libwebrtc"))
                            .isPresent());
            assertTrue(window.errors().contains("ThereIsNoSuchFlag"), "it was tried: " + window.errors());
        }
    }

    /** A virtual machine that waits for a debugger does not even begin, and answers nobody. */
    @Test
    void anEngineThatHangsKeepsNoWindowFromClosingAndNoFileIsLeft(@TempDir Path scratch)
            throws IOException, InterruptedException {
        String hangs =
                "-Dcorrillo.engine.flag=-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0"
                        + " -Djava.io.tmpdir=" + scratch;
        try (PrivateDisplay display = PrivateDisplay.managed(640, 480);
                CorrilloProcess window = host(display, Map.of("JAVA_TOOL_OPTIONS", hangs), "pattern")) {
            window.line();
            Eventually.that("an engine", () -> engine(window).isPresent());
            ProcessHandle engine = engine(window).orElseThrow();
            Eventually.that(
                    "the window is in front",
                    () -> display.output("xdotool", "getactivewindow", "getwindowname")
                            .startsWith("Corrillo"));
            assertFalse(copies(scratch).isEmpty(), "JavaFX copies its typefaces");
            display.output("xdotool", "key", "alt+F4");
            assertEquals(0, window.exitCode(), window.errors());
            assertEquals("", said(window), "nothing was waited for in vain");
            assertEquals(List.of(), copies(scratch));
            Eventually.that("the engine is gone", () -> !engine.isAlive());
        }
    }

    private static List<Path> copies(Path scratch) throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            return files.filter(file -> file.getFileName().toString().startsWith("+JXF"))
                    .toList();
        }
    }

    private CorrilloProcess host(PrivateDisplay display, Map<String, String> environment, String camera)
            throws IOException {
        Map<String, String> whole = new HashMap<>(environment);
        whole.put("DISPLAY", display.name());
        return CorrilloProcess.start(home, whole, "host", "--bind", "127.0.0.1", "--camera", camera);
    }

    /** Without what the virtual machine says of its options. */
    private static String said(CorrilloProcess window) {
        return window.errors()
                .lines()
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .collect(Collectors.joining("\n"));
    }

    /** Before that the child may not be a virtual machine yet that writes down its crash. */
    private static void untilTheyTalk(Set<Path> before) {
        Eventually.that(
                "they talk, and need the socket no more",
                () -> Leftovers.since(before, FOLDER).stream()
                        .noneMatch(folder -> Files.exists(folder.resolve("socket"))));
    }

    private long crashes() {
        String[] files =
                home.resolve("state/corrillo").toFile().list((folder, name) -> name.startsWith("engine-crash-"));
        return files == null ? 0 : files.length;
    }

    private static Optional<ProcessHandle> engine(CorrilloProcess window) {
        return Engines.of(window.pid()).stream().findFirst();
    }

    private static boolean hasLoaded(long process, String library) {
        try {
            return Files.readString(Path.of("/proc/" + process + "/maps"), UTF_8)
                    .contains("/" + library);
        } catch (IOException gone) {
            return false;
        }
    }

    private static long ignored(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .findFirst()
                    .map(mask -> mask & LEFT_TO_THE_PARENT)
                    .orElse(0L);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }
}
