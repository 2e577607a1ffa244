package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.window.ProbeFile;
import app.corrillo.ui.words.Words;
import java.awt.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, started again and again on one display by one person. */
@Tag("e2e")
class SecondStartTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void linksGoToTheRunningWindowWhichAsksBeforeItLeaves() throws Exception {
        ProbeFile probe = new ProbeFile(folder);
        try (MeshHost weekly = host("Weekly");
                MeshHost other = host("Other");
                CorrilloProcess watcher = bot(weekly, "weekly");
                CorrilloProcess waiter = bot(other, "other");
                Seat luis = seat();
                CorrilloProcess window = luis.start(probe.environment())) {
            StatsFile inWeekly = new StatsFile(folder.resolve("weekly.jsonl"));
            StatsFile inOther = new StatsFile(folder.resolve("other.jsonl"));
            Eventually.within(LONG, "the window is in front", luis::isInFront);
            luis.minimise();
            Eventually.within(LONG, "the window is away", () -> !luis.isInFront());

            handOver(luis, weekly.link());
            Eventually.within(LONG, "the window is back", luis::isInFront);
            joins(luis, probe, inWeekly);

            handOver(luis, other.link());
            Eventually.within(LONG, "it asks", () -> offers(probe, "arrival.stay"));
            luis.press("Escape");
            Eventually.within(LONG, "it asks no more", () -> !offers(probe, "arrival.stay"));
            handOver(luis, other.link());
            Eventually.within(LONG, "it asks again", () -> offers(probe, "arrival.stay"));
            assertTrue(sees(inWeekly, "Luis"), "a link alone takes nobody out of a meeting");
            luis.press("shift+Tab");
            luis.press("space");
            Eventually.within(LONG, "Luis left", () -> !sees(inWeekly, "Luis"));
            joins(luis, probe, inOther);
            // What is under the mouse is looked for once more while the window goes.
            luis.hover(new Point(300, 300));
            window.terminate();
            assertEquals(143, window.exitCode(), window.errors());
            assertFalse(window.errors().contains("NullPointerException"), window.errors());
            assertTrue(watcher.isAlive() && waiter.isAlive());
        }
    }

    private static MeshHost host(String title) throws IOException {
        return MeshHost.start(new HostOptions(UntrustedText.name(title), "127.0.0.1", 0, 4, List.of(), false));
    }

    private CorrilloProcess bot(MeshHost host, String name) {
        String stats = folder.resolve(name + ".jsonl").toString();
        return CorrilloProcess.start(
                folder, Map.of(), "bot", host.link(), "--name", "Ana", "--camera", "none", "--stats", stats);
    }

    private Seat seat() throws IOException {
        Path home = folder.resolve("luis");
        Path settings = Files.createDirectories(home.resolve("config").resolve("corrillo"));
        Files.writeString(
                settings.resolve("settings.json"),
                "{\"version\":1,\"language\":\"en\",\"name\":\"Luis\",\"theme\":\"dark\"}");
        return new Seat(home);
    }

    private static void handOver(Seat seat, String link) throws InterruptedException {
        try (CorrilloProcess second = seat.start(link)) {
            assertEquals("Corrillo is open already; it has come to the front.", second.line());
            assertEquals(0, second.exitCode(), second.errors());
        }
    }

    /** The lobby of the link has the keyboard: Enter joins under the name in the settings. */
    private static void joins(Seat seat, ProbeFile probe, StatsFile stats) {
        Eventually.within(LONG, "the lobby is there", () -> offers(probe, "lobby.join"));
        // Once: pressed again while the lobby is still in sight it would call the joining off.
        seat.press("Return");
        Eventually.within(LONG, "Luis is there", () -> sees(stats, "Luis"));
    }

    private static boolean offers(ProbeFile probe, String key) {
        return probe.control(WORDS.say(key)).isPresent();
    }

    private static boolean sees(StatsFile stats, String name) {
        return StreamSupport.stream(stats.newest().path("participants").spliterator(), false)
                .anyMatch(who -> who.path("name").asText().equals(name));
    }
}
