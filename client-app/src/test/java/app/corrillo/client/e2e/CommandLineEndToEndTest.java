package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and sentences of the real program, in real processes. */
@Tag("slow")
class CommandLineEndToEndTest {
    @TempDir
    Path home;

    private Outcome run(String... arguments) throws InterruptedException {
        return Outcome.of(home, arguments);
    }

    @Test
    void versionAndWrongOptions() throws Exception {
        Outcome version = run("--version");
        assertEquals(0, version.code(), version.toString());
        assertTrue(version.out().startsWith("corrillo "), version.toString());
        assertEquals("", version.err());
        run("host", "--no-such-option").isOneSentence(2, "there is no option --no-such-option");

        Outcome.speakSpanish(home);
        run("host", "--no-such-option").isOneSentence(2, "la opción --no-such-option no existe");
    }

    @Test
    void aLinkThatIsNoneIsOneSentence() throws Exception {
        run("bot", "corrillo://nonsense").isOneSentence(1, "(bad-link)");

        Outcome.speakSpanish(home);
        run("bot", "corrillo://nonsense").isOneSentence(1, "Este enlace no funciona (bad-link)");
    }

    @Test
    void withoutADisplayThereIsNoWindow() throws Exception {
        for (List<String> arguments : List.of(List.of("host"), List.<String>of())) {
            run(arguments.toArray(String[]::new)).isOneSentence(1, "there is no display");
        }
        Outcome.speakSpanish(home);
        run("host").isOneSentence(1, "no hay pantalla");
    }

    @Test
    void theDoctorSaysThatThereIsNoDisplay() throws Exception {
        theDoctorSays("There is no display.");

        Outcome.speakSpanish(home);
        theDoctorSays("No hay pantalla.");
    }

    private void theDoctorSays(String sentence) throws InterruptedException {
        Outcome outcome = run("doctor");
        assertEquals(1, outcome.code(), outcome.toString());
        assertEquals(5, outcome.out().lines().count(), outcome.out());
        assertTrue(outcome.out().contains(sentence) && outcome.out().contains("DISPLAY"), outcome.out());
        assertFalse(outcome.out().contains("Exception"), outcome.out());
        assertEquals("", outcome.err());
    }
}
