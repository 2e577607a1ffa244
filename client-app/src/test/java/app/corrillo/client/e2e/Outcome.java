package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a run of the real program to its end printed, and its exit code. */
record Outcome(int code, String out, String err) {

    static Outcome of(Path home, String... arguments) throws InterruptedException {
        try (CorrilloProcess program = CorrilloProcess.start(home, Map.of(), arguments)) {
            String out = program.rest();
            return new Outcome(program.exitCode(), out, program.errors());
        }
    }

    /** The programs of this home speak Spanish from now on. */
    static void speakSpanish(Path home) throws IOException {
        Path settings = Files.createDirectories(home.resolve("config").resolve("corrillo"));
        Files.writeString(settings.resolve("settings.json"), "{\"version\":1,\"language\":\"es\"}");
    }

    /** It printed one sentence about what is wrong, which has these words in it, and nothing else. */
    void isOneSentence(int expected, String words) {
        assertEquals(expected, code, toString());
        assertEquals(1, err.lines().count(), toString());
        assertTrue(err.startsWith("corrillo: ") && err.contains(words), toString());
        assertEquals("", out, toString());
    }
}
