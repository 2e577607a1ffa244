package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and sentences of the real program, in real processes. */
@Tag("slow")
class CommandLineEndToEndTest {
    @TempDir
    Path home;

    private record Result(int code, String out, String err) {}

    private Result run(String... arguments) throws InterruptedException {
        try (CorrilloProcess program = CorrilloProcess.start(home, Map.of(), arguments)) {
            String out = program.rest();
            return new Result(program.exitCode(), out, program.errors());
        }
    }

    private static void oneSentence(Result result, int code) {
        assertEquals(code, result.code(), result.toString());
        assertEquals(1, result.err().lines().count(), result.toString());
        assertEquals("", result.out(), result.toString());
    }

    @Test
    void versionAndWrongOptions() throws InterruptedException {
        Result version = run("--version");
        assertEquals(0, version.code(), version.toString());
        assertTrue(version.out().startsWith("corrillo "), version.toString());
        assertEquals("", version.err());
        oneSentence(run("join", "--no-such-option"), 2);
    }

    @Test
    void aLinkThatIsNoneIsOneSentence() throws InterruptedException {
        Result result = run("bot", "corrillo://nonsense");
        oneSentence(result, 1);
        assertTrue(result.err().contains("(bad-link)"), result.err());
    }

    @Test
    void withoutADisplayThereIsNoWindow() throws InterruptedException {
        for (List<String> arguments : List.of(List.of("host"), List.<String>of())) {
            Result result = run(arguments.toArray(String[]::new));
            oneSentence(result, 1);
            assertTrue(result.err().contains("display"), result.err());
        }
    }

    @Test
    void theDoctorSaysThatThereIsNoDisplay() throws InterruptedException {
        Result result = run("doctor");
        assertEquals(1, result.code(), result.toString());
        assertEquals(5, result.out().lines().count(), result.out());
        assertTrue(result.out().contains("DISPLAY"), result.out());
        assertFalse(result.out().contains("Exception"), result.out());
    }
}
