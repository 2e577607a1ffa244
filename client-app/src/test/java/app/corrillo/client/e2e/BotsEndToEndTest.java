package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.spi.MeetingAdapter.Claim;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshAdapter;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.media.FakeEngine;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real bots and the doors that stay closed to them, in real processes without a window. */
@Tag("slow")
class BotsEndToEndTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path home;

    private MeshHost host;

    @BeforeEach
    void start() throws IOException {
        host = MeshHost.start(new HostOptions(UntrustedText.name("Room"), "127.0.0.1", 0, 2, List.of(), false));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aDeadLinkIsOneSentence() throws Exception {
        host.close();
        Outcome.of(home, "bot", host.link()).isOneSentence(1, "(no-answer)");

        Outcome.speakSpanish(home);
        Outcome.of(home, "bot", host.link()).isOneSentence(1, "No contesta nadie (no-answer)");
    }

    @Test
    void aRefusedSecretIsOneSentence() throws Exception {
        String forged = host.link().replaceFirst("secret=....", "secret=XXXX");
        Outcome.of(home, "bot", forged).isOneSentence(1, "(refused)");
    }

    @Test
    void aFullRoomIsOneSentence() throws Exception {
        CountDownLatch seated = new CountDownLatch(2);
        try (MeetingSession _ = sit("Ana", seated);
                MeetingSession _ = sit("Luis", seated)) {
            assertTrue(seated.await(20, TimeUnit.SECONDS), "two are in");
            Outcome.of(home, "bot", host.link()).isOneSentence(1, "(full)");
        }
    }

    @Test
    void leftAsAskedIsZeroAndWhatIsMissingIsSaid() throws Exception {
        Path stats = home.resolve("stats.jsonl");
        Outcome outcome = Outcome.of(
                home, "bot", host.link(), "--camera", "Attic", "--leave-after", "4", "--stats", stats.toString());
        outcome.isOneSentence(0, "No camera");
        JsonNode last = new StatsFile(stats).newest();
        assertEquals("ended", last.path("phase").asText());
        assertEquals("left", last.path("reason").asText());
    }

    @Test
    void aNetworkCameraAndAWindowAreSeenByTheOther() throws Exception {
        Path stats = home.resolve("stats.jsonl");
        try (PrivateDisplay display = PrivateDisplay.managed(800, 600);
                MjpegCamera camera = new MjpegCamera(320, 240)) {
            display.start("xev", "-name", "Notes", "-geometry", "400x300");
            Eventually.within(
                    LONG,
                    "the window is there",
                    () -> !display.output("xdotool", "search", "--name", "^Notes$")
                            .isBlank());
            try (CorrilloProcess bots = CorrilloProcess.start(
                    home,
                    Map.of("DISPLAY", display.name()),
                    ("bot " + host.link() + " --count 2 --name Eva --share window:Notes --camera " + camera.address()
                                    + " --stats " + stats)
                            .split(" "))) {
                StatsFile first = new StatsFile(stats);
                Eventually.within(
                        LONG,
                        "the network camera is seen",
                        () -> first.hasTrack("Eva 2", "camera", track -> isSeen(track) && isFourToThree(track)));
                Eventually.within(
                        LONG, "the window is seen", () -> first.hasTrack("Eva 2", "screen", BotsEndToEndTest::isSeen));
                bots.terminate();
                assertEquals(143, bots.exitCode(), bots.errors());
                assertEquals("", bots.errors());
            }
        }
    }

    private MeetingSession sit(String name, CountDownLatch seated) {
        MeshAdapter adapter = new MeshAdapter();
        MeetingSession session = adapter.open(
                (Claim.Mine) adapter.claim(host.link()),
                new FakeEngine(MediaDevices.NONE),
                event -> {
                    if (event instanceof MeetingEvent.Joined) {
                        seated.countDown();
                    }
                },
                new VirtualTime());
        session.join(UntrustedText.name(name), new MicrophoneSpec.None());
        return session;
    }

    private static boolean isSeen(JsonNode track) {
        return track.path("decodedPerSecond").asInt() > 0;
    }

    /** Unlike everything that a bot sends of its own. */
    private static boolean isFourToThree(JsonNode track) {
        double shape = track.path("width").asDouble() / track.path("height").asDouble();
        return Math.abs(shape - 4.0 / 3) < 0.05;
    }
}
