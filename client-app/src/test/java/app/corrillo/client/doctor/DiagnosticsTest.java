package app.corrillo.client.doctor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Desk.About;
import app.corrillo.ui.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    private static final About ABOUT = new About("1.2.3", "Linux 6.1, Java 25", "", "");

    @TempDir
    Path logs;

    private String report() {
        return new Diagnostics(logs, "/home/ana", Instant.EPOCH.plusSeconds(990))
                .report(ABOUT, Preferences.first().withName("Ana García"), List.of("Sound: works"));
    }

    private void write(String name, String text, int age) throws IOException {
        Path file = Files.writeString(logs.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(1_000 - age)));
    }

    @Test
    void checksCrashesAndTheEndOfTheLogAreInIt() throws IOException {
        for (int number = 1; number <= 5; number++) {
            write("engine-crash-" + number + ".log", "# SIGSEGV number " + number, number);
        }
        write("corrillo-0.0.log", "an old line that falls off\n" + "a line\n".repeat(10_000) + "the last line\n", 1);
        write("corrillo-1.0.log", "another program’s\n", 2);
        write("engine-log-0.0.log", "the stack of a call that hangs\n", 3);
        String report = report();
        assertTrue(report.contains("the stack of a call that hangs"), "older than the window's");
        assertTrue(report.startsWith("Corrillo 1.2.3\nLinux 6.1, Java 25\n"), report);
        assertTrue(report.contains("Sound: works"));
        assertTrue(report.contains("# SIGSEGV number 1") && report.contains("# SIGSEGV number 3"));
        assertFalse(report.contains("# SIGSEGV number 4"), "the newest three are enough");
        assertTrue(report.contains("the last line"));
        assertFalse(report.contains("falls off") || report.contains("another program"));
        assertTrue(report.length() < 110_000);
    }

    /** One that hangs and outlives its killing keeps its log, and the next one has another. */
    @Test
    void logsOfAllEnginesOfThisSessionAreInIt() throws IOException {
        write("engine-log-0.0.log", "the trace of the one that hung\n", 3);
        write("engine-log-1.0.log", "the next one\n", 1);
        write("engine-log-2.0.log", "of another day\n", 500);
        for (int more = 3; more < 9; more++) {
            write("engine-log-" + more + ".0.log", "one of many\n" + "a line\n".repeat(10_000), 5);
        }
        String report = report();
        assertTrue(report.contains("the trace of the one that hung") && report.contains("the next one"), report);
        assertFalse(report.contains("of another day"));
        assertTrue(report.length() < 110_000);
    }

    @Test
    void ofEnginesOfOtherSessionsOnlyTheNewestLogIsInIt() throws IOException {
        write("engine-log-0.0.log", "of yesterday\n", 500);
        write("engine-log-1.0.log", "of the day before\n", 600);
        String report = report();
        assertTrue(report.contains("of yesterday") && !report.contains("of the day before"), report);
    }

    @Test
    void secretsNamesAndPathsOfPeopleAreNotInIt() throws IOException {
        write("engine-crash-1.log", "Command Line: corrillo join corrillo://192.0.2.1:4/r?secret=hush", 1);
        write(
                "corrillo-0.0.log",
                "Ana García joined\n/home/ana/.config/corrillo is there\nwss://host?access_token=hush\npassword=hush\n",
                1);
        String report = report();
        assertFalse(report.contains("hush"), report);
        assertFalse(report.contains("Ana") || report.contains("/home/ana"), report);
        assertTrue(report.contains("~/.config/corrillo is there"), report);
    }

    @Test
    void withoutALogThereIsAReportToo() {
        assertTrue(new Diagnostics(logs.resolve("none"), "", Instant.EPOCH)
                .report(ABOUT, Preferences.first(), List.of())
                .contains("1.2.3"));
    }
}
