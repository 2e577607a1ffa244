package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.synthetic.Stamp;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.sound.Speech;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Point;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program twice, each with a display, a mouse and a sound server of its own. */
@Tag("e2e")
class TwoPeopleMeetTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    /** From the button that shares to the middle of the first line of its menu, which opens above it. */
    private static final Point TO_SCREEN = new Point(59, -52);

    private static final int HEARD_RATE = 48_000;

    @TempDir
    Path folder;

    @Test
    void theySeeHearAndShare() throws Exception {
        try (Seat ana = new Seat(folder.resolve("ana"));
                Seat luis = new Seat(folder.resolve("luis"));
                CorrilloProcess host = ana.start(
                        "host",
                        "--bind",
                        "127.0.0.1",
                        "--name",
                        "Ana",
                        "--camera",
                        "pattern:640x360@30",
                        "--stats",
                        ana.file("stats.jsonl").toString());
                CorrilloProcess guest = luis.start(
                        "join",
                        host.line(),
                        "--name",
                        "Luis",
                        "--camera",
                        "pattern:640x360@30",
                        "--stats",
                        luis.file("stats.jsonl").toString())) {
            StatsFile anas = new StatsFile(ana.file("stats.jsonl"));
            StatsFile luiss = new StatsFile(luis.file("stats.jsonl"));
            bothSee(anas, luiss);
            theClockIsReadOnTheDisplay(ana, anas);
            speechIsHeard(ana, luis);
            theMouseMutes(ana, luiss);
            theMouseShares(ana, luiss);
            theMouseLeaves(luis, anas);
            guest.terminate();
            host.terminate();
            assertEquals(143, guest.exitCode(), guest.errors());
            assertEquals(143, host.exitCode(), host.errors());
            assertEquals("ended", anas.newest().path("phase").asText());
            assertEquals("left", anas.newest().path("reason").asText());
        }
    }

    private static void bothSee(StatsFile anas, StatsFile luiss) {
        Eventually.within(LONG, "Ana sees Luis", () -> anas.hasTrack("Luis", "camera", TwoPeopleMeetTest::isSeen));
        Eventually.within(LONG, "Luis sees Ana", () -> luiss.hasTrack("Ana", "camera", TwoPeopleMeetTest::isSeen));
    }

    private static boolean isSeen(JsonNode track) {
        return track.path("decodedPerSecond").asInt() > 0
                && track.path("paintedPerSecond").asInt() > 0;
    }

    private static void theClockIsReadOnTheDisplay(Seat ana, StatsFile anas) {
        Stamp first = stamp(ana, anas);
        Eventually.within(LONG, "the picture moves", () -> stamp(ana, anas).millis() != first.millis());
    }

    private static Stamp stamp(Seat seat, StatsFile stats) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() - deadline < 0) {
            JsonNode tile = stats.track("Luis", "camera").orElseThrow();
            Optional<Stamp> stamp = PaintedStamp.in(
                    seat.picture(),
                    tile.path("shownWidth").asInt(),
                    tile.path("shownHeight").asInt());
            if (stamp.isPresent()) {
                return stamp.get();
            }
        }
        throw new AssertionError("no clock can be read on the display");
    }

    private static void speechIsHeard(Seat ana, Seat luis) throws Exception {
        Path said = Speech.say("Good morning Luis. Can you hear what I am saying to you today?", ana.file("said.wav"));
        Path heard = luis.file("heard.wav");
        Process recording = luis.sound().record("spk", heard);
        try {
            Eventually.within(LONG, "the recording runs", () -> hasRecorded(heard));
            Speech speech = Speech.of(said, Speech.RATE);
            // On a busy machine a sentence may be stretched on its way; then it is said again, as people do.
            Eventually.within(LONG, "the speech is heard", () -> {
                say(ana, said);
                return speech.isIn(Speech.of(heard, HEARD_RATE));
            });
        } finally {
            recording.destroy();
        }
    }

    private static void say(Seat seat, Path said) {
        try {
            assertTrue(seat.sound().speak("mic", said).waitFor(1, TimeUnit.MINUTES), "it is said");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean hasRecorded(Path file) {
        return file.toFile().length() > HEARD_RATE;
    }

    private static void theMouseMutes(Seat ana, StatsFile luiss) {
        ana.click(toolbar(ana).microphone());
        Eventually.within(
                LONG,
                "Ana is muted",
                () -> luiss.hasTrack(
                        "Ana", "microphone", track -> track.path("muted").asBoolean()));
        ana.click(toolbar(ana).microphone());
        Eventually.within(
                LONG,
                "Ana is heard again",
                () -> luiss.hasTrack(
                        "Ana", "microphone", track -> !track.path("muted").asBoolean()));
    }

    private static void theMouseShares(Seat ana, StatsFile luiss) {
        Point share = toolbar(ana).share();
        Point screen = new Point(share.x + TO_SCREEN.x, share.y + TO_SCREEN.y);
        ana.click(share);
        Eventually.within(LONG, "the menu opens over the dark stage", () -> ana.isBright(screen));
        ana.click(screen);
        Eventually.within(
                LONG, "Luis sees Ana's screen", () -> luiss.hasTrack("Ana", "screen", TwoPeopleMeetTest::isSeen));
    }

    private static PaintedToolbar toolbar(Seat seat) {
        return PaintedToolbar.in(seat.picture());
    }

    private static void theMouseLeaves(Seat luis, StatsFile anas) {
        luis.click(toolbar(luis).leave());
        Eventually.within(
                LONG, "Luis is gone", () -> anas.track("Luis", "camera").isEmpty());
    }
}
