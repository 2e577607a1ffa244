package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.synthetic.Stamp;
import app.corrillo.testkit.Closing;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.PeerPattern;
import app.corrillo.testkit.livekit.PeerPicture;
import app.corrillo.testkit.livekit.PeerText;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.Speech;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program and a real browser with the vendor's client, in a room of a real server. */
@Tag("e2e")
class LiveKitMeetingTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int ANAS_PATTERN = 11;

    private static LiveKitServer server;
    private static Chromium chromium;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = LiveKitServer.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        Closing.all(chromium, server);
    }

    @Test
    void theProgramMeetsABrowser() throws Exception {
        try (Seat seat = new Seat(folder.resolve("luis"));
                BrowserPeer ana = chromium.open();
                CorrilloProcess program = seat.start(
                        "join",
                        server.url(),
                        "--token-file",
                        token("luis").toString(),
                        "--name",
                        "Luis",
                        "--camera",
                        "pattern:640x360@30",
                        "--stats",
                        seat.file("stats.jsonl").toString())) {
            StatsFile stats = new StatsFile(seat.file("stats.jsonl"));
            ana.join(server.url(), server.token("weekly", "ana"));
            ana.publish("camera", PeerPattern.of(ANAS_PATTERN));
            ana.publishSound("microphone");
            bothSee(ana, stats, seat, program);
            bothHear(ana, seat);
            bothWrite(ana, stats, seat);
            program.terminate();
            assertEquals(143, program.exitCode(), program.errors());
            Eventually.that("Luis has left", () -> ana.person("luis").isEmpty());
            assertEquals("left", stats.newest().path("reason").asText());
            assertNoSecret(seat);
        }
    }

    @Test
    void whatCannotBeJoinedIsSaid() throws Exception {
        Path home = Files.createDirectories(folder.resolve("nobody"));
        assertRefused(home, "no-token", "bot", server.url());
        assertRefused(home, "refused", "bot", server.url(), "--token", server.token("r", "luis") + "x");
    }

    private static void assertRefused(Path home, String word, String... arguments) throws InterruptedException {
        try (CorrilloProcess bot = CorrilloProcess.start(home, java.util.Map.of(), arguments)) {
            assertEquals(1, bot.exitCode(), bot.errors());
            assertTrue(bot.errors().contains("(" + word + ")"), bot.errors());
        }
    }

    private Path token(String identity) throws IOException {
        return Files.writeString(folder.resolve("token"), server.token("weekly", identity) + "\n");
    }

    private static void bothSee(BrowserPeer ana, StatsFile stats, Seat seat, CorrilloProcess program) {
        Eventually.within(LONG, "Luis sees Ana", () -> {
            assertTrue(program.isAlive(), program::errors);
            return stats.hasTrack(
                    "ana", "camera", track -> track.path("paintedPerSecond").asInt() > 0);
        });
        Eventually.within(
                LONG,
                "Ana's clock is read on the display",
                () -> stamp(seat, stats)
                        .filter(stamp -> stamp.source() == ANAS_PATTERN)
                        .isPresent());
        Eventually.within(LONG, "Ana sees Luis move", () -> moves(ana));
    }

    private static Optional<Stamp> stamp(Seat seat, StatsFile stats) {
        Optional<JsonNode> tile = stats.track("ana", "camera");
        return tile.flatMap(shown -> PaintedStamp.in(
                seat.picture(),
                shown.path("shownWidth").asInt(),
                shown.path("shownHeight").asInt()));
    }

    private static boolean moves(BrowserPeer ana) {
        Optional<PeerPicture> one = ana.picture("luis", "camera").filter(picture -> picture.millis() >= 0);
        Optional<PeerPicture> two = ana.picture("luis", "camera").filter(picture -> picture.millis() >= 0);
        return one.isPresent()
                && two.isPresent()
                && one.get().millis() != two.get().millis();
    }

    private static void bothHear(BrowserPeer ana, Seat seat) throws Exception {
        Path said = Speech.say("Good morning. Can you hear what I am saying to you today?", seat.file("said.wav"));
        Speech speech = Speech.of(said, Speech.RATE);
        Eventually.within(
                LONG,
                "the browser has Luis's sound",
                () -> ana.sound("luis", "microphone").isPresent());
        ana.record("luis", "microphone");
        assertTrue(seat.sound().speak("mic", said).waitFor(1, TimeUnit.MINUTES), "it is said");
        Eventually.within(LONG, "Ana hears Luis", () -> {
            Path heard = Pcm.writeWav(seat.file("ana.wav"), ana.recorded("luis", "microphone"));
            return speech.isIn(Speech.of(heard, Pcm.RATE));
        });
        Path heard = seat.file("heard.wav");
        Process recording = seat.sound().record("spk", heard);
        try {
            Eventually.within(LONG, "the recording runs", () -> heard.toFile().length() > Pcm.RATE);
            ana.say("microphone", said);
            Eventually.within(LONG, "Luis hears Ana", () -> speech.isIn(Speech.of(heard, Pcm.RATE)));
        } finally {
            recording.destroy();
        }
    }

    private static void bothWrite(BrowserPeer ana, StatsFile stats, Seat seat) {
        ana.sendText("lk.chat", "Hello Luis");
        Eventually.within(
                LONG, "Luis has it", () -> stats.newest().path("messages").asInt() == 1);
        seat.press("c");
        seat.write("hello Ana");
        seat.press("Return");
        Eventually.within(LONG, "Ana has it", () -> ana.texts().contains(new PeerText("luis", "lk.chat", "hello Ana")));
    }

    private void assertNoSecret(Seat seat) throws IOException {
        String token = Files.readString(folder.resolve("token")).strip();
        String signature = token.substring(token.lastIndexOf('.') + 1);
        try (var files = Files.walk(seat.file("config").getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(signature), file + " holds the token");
            }
        }
    }
}
